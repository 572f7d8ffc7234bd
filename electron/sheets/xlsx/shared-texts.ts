import type { SheetLimits } from '../limits'
import { tooLarge } from '../source-bytes'
import { scanPart } from './scan-part'
import { mainNamespaces } from './xml-namespaces'
import { decodeExcelEscapes } from './xml-text'
import type { ZipEntry } from './zip-directory'

// A text is whole or in runs; what tells how it sounds (`rPh`) is no part of it.
const places = {
  namespaces: mainNamespaces,
  names: { 'sst/si': 'item', 'sst/si/t': 'text', 'sst/si/r/t': 'text' },
  texts: ['text'],
} as const

/** The texts that cells name by number. */
export async function readSharedTexts(
  zip: Buffer,
  entry: ZipEntry,
  limits: SheetLimits,
): Promise<string[]> {
  if (entry.unpackedBytes > limits.sharedTextBytes) throw tooLarge('texts', limits.sharedTextBytes)
  const texts: string[] = []
  let text = ''
  await scanPart(zip, entry, places, {
    open: (name) => {
      if (name === 'item') text = ''
    },
    close: (name) => {
      if (name === 'item') texts.push(decodeExcelEscapes(text))
      return undefined
    },
    text: (piece) => {
      text += piece
    },
  })
  return texts
}
