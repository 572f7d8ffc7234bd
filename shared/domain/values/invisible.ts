/**
 * Characters that show nothing: marks of direction, zero widths, soft hyphens, joiners, byte order marks.
 *
 * A joiner between two pictures and the tags of a flag belong to one sign and stay.
 */
const invisible =
  /\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d|\u200d(?!\p{Extended_Pictographic})|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/gu

/** Most cells: what a keyboard of this country writes. */
const plain = /^[ -~]*$/

/** The text without characters that nobody sees: copied along, they make two equal texts differ. */
export function removeInvisible(text: string): string {
  return plain.test(text) ? text : text.replace(invisible, '')
}
