import type { Encoding } from '#shared/domain/fields/sheet'

/** Encodings of one byte a character, in which every byte is something. */
export type CodePage = Extract<Encoding, 'windows-1252' | 'cp850' | 'cp437' | 'macintosh'>

/**
 * What the bytes from 0x80 on are: below it all are ASCII.
 *
 * By hand, for TextDecoder knows no DOS pages, and some Node versions decode windows-1252 as latin1, so
 * that `’` and `€` become controls. The five bytes that windows-1252 leaves free are those controls.
 */
const highHalves: Readonly<Record<CodePage, string>> = {
  'windows-1252': [
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
    '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿',
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß',
    'àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  ].join(''),
  cp850: [
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ',
    'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐',
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀',
    'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ].join(''),
  cp437: [
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ',
    'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐',
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀',
    'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ].join(''),
  macintosh: [
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü',
    '†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø',
    '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ',
    '‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  ].join(''),
}

/** Bytes of a code page as text; any chunk of a file is whole characters. */
export function decodeCodePage(bytes: Buffer, page: CodePage): string {
  const high = highHalves[page]
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/g, (char) => high[char.charCodeAt(0) - 0x80] ?? char)
}

export function isCodePage(encoding: Encoding): encoding is CodePage {
  return encoding in highHalves
}
