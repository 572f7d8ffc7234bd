import { notATable } from '../file-kind'
import type { SheetLimits } from '../limits'
import { readCellFormats } from './cell-formats'
import type { SectionedFormat } from './number-format'
import { readRelations } from './relations'
import { scanPart } from './scan-part'
import { readSharedTexts } from './shared-texts'
import { isTrue, readAttribute, readQualified } from './xml-attributes'
import { mainNamespaces, relationNamespaces } from './xml-namespaces'
import { decodeExcelEscapes } from './xml-text'
import { damaged, readZipDirectory, type ZipEntry } from './zip-directory'

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[]
  readonly is1904: boolean
  /** By style number, as cells name it. */
  readonly formats: readonly (SectionedFormat | null)[]
  readonly sharedTexts: readonly string[]
  readonly zip: Buffer
}

/** Everything of a workbook but the cells of its sheets. Hidden sheets are left out. */
export async function openWorkbook(zip: Buffer, limits: SheetLimits): Promise<Workbook> {
  const entries = readZipDirectory(zip, limits)
  const path = await findWorkbookPath(zip, entries)
  const relations = await readRelations(zip, entries, path)
  const { listed, is1904 } = await readSheetList(zip, partAt(entries, path))
  const sheets = listed.flatMap(({ name, relation }) => {
    const target = relations.find(({ id, type }) => id === relation && type === 'worksheet')
    // Charts and macro sheets hold no rows.
    return target === undefined ? [] : [{ name, entry: partAt(entries, target.path) }]
  })
  const named = (type: string) => {
    const path = relations.find((relation) => relation.type === type)?.path
    return path === undefined ? undefined : entries.get(path)
  }
  const [styles, texts] = [named('styles'), named('sharedStrings')]
  return {
    zip,
    sheets,
    is1904,
    formats: styles === undefined ? [] : await readCellFormats(zip, styles),
    sharedTexts: texts === undefined ? [] : await readSharedTexts(zip, texts, limits),
  }
}

async function findWorkbookPath(zip: Buffer, entries: ReadonlyMap<string, ZipEntry>) {
  const relations = entries.has('_rels/.rels') ? await readRelations(zip, entries, '') : []
  const path = relations.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const isWorkbook = path.endsWith('.xml') && !/^(?:word|ppt|visio)\//.test(path)
  if (isWorkbook && entries.has(path)) return path
  throw notATable(nameOtherKind(entries))
}

function nameOtherKind(entries: ReadonlyMap<string, ZipEntry>): string {
  if (entries.has('word/document.xml')) return 'DOCX'
  if (entries.has('ppt/presentation.xml')) return 'PPTX'
  return 'ZIP'
}

const places = {
  namespaces: mainNamespaces,
  names: { 'workbook/workbookPr': 'properties', 'workbook/sheets/sheet': 'sheet' },
  texts: [],
} as const

async function readSheetList(zip: Buffer, entry: ZipEntry) {
  const listed: { name: string; relation: string }[] = []
  let is1904 = false
  await scanPart(zip, entry, places, {
    open: (element, attributes, prefixes) => {
      if (element === 'properties') {
        is1904 = isTrue(readAttribute(attributes, 'date1904'))
      } else if ((readAttribute(attributes, 'state') ?? 'visible') === 'visible') {
        const name = decodeExcelEscapes(readAttribute(attributes, 'name') ?? '')
        const relation = readQualified(attributes, prefixes, relationNamespaces, 'id') ?? ''
        listed.push({ name, relation })
      }
    },
  })
  return { listed, is1904 }
}

function partAt(entries: ReadonlyMap<string, ZipEntry>, path: string): ZipEntry {
  const entry = entries.get(path)
  if (entry === undefined) throw damaged(path)
  return entry
}
