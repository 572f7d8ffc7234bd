import { parseNumberFormat, type SectionedFormat } from './number-format'
import { scanPart } from './scan-part'
import { readAttribute } from './xml-attributes'
import { mainNamespaces } from './xml-namespaces'
import type { ZipEntry } from './zip-directory'

// Differential formats and named styles have number formats too: only these are the cells'.
const places = {
  namespaces: mainNamespaces,
  names: {
    'styleSheet/numFmts/numFmt': 'code',
    'styleSheet/cellXfs/xf': 'style',
  },
  texts: [],
} as const

/** The number formats of the cells' styles, by the number that cells name. */
export async function readCellFormats(
  zip: Buffer,
  entry: ZipEntry,
): Promise<(SectionedFormat | null)[]> {
  const codes = new Map<number, string>()
  const ids: number[] = []
  await scanPart(zip, entry, places, {
    open: (name, attributes) => {
      const id = Number(readAttribute(attributes, 'numFmtId') ?? 0)
      if (name === 'style') ids.push(id)
      else codes.set(id, readAttribute(attributes, 'formatCode') ?? '')
    },
  })
  return ids.map((id) => parseNumberFormat(id, codes.get(id)))
}
