import { type Encoding, encodingSchema } from '#shared/domain/fields/sheet'

/** Other names of the encodings, as programs write them; compared without signs between. */
const aliases: Readonly<Record<Encoding, readonly string[]>> = {
  'utf-8': ['utf8', 'unicode11utf8', '65001', 'cp65001'],
  'utf-16le': ['utf16le', 'utf16', 'unicode', 'ucs2', '1200'],
  'utf-16be': ['utf16be', 'unicodefffe', '1201'],
  'windows-1252': ['windows1252', 'cp1252', '1252', 'win1252', 'ansi', 'latin1', 'iso88591', 'l1'],
  cp850: ['cp850', '850', 'ibm850', 'dos850', 'oem850', 'dos', 'pc850multilingual'],
  cp437: ['cp437', '437', 'ibm437', 'dos437', 'oem437', 'oemus'],
  macintosh: ['macintosh', 'mac', 'macroman', 'xmacroman', 'csmacintosh', 'cp10000', '10000'],
}

/** The encoding that a name means, whatever its case and signs; null for none that is read. */
export function findEncoding(name: string): Encoding | null {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  return encodingSchema.options.find((encoding) => aliases[encoding].includes(plain)) ?? null
}
