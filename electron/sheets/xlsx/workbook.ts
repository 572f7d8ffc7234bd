import { AppError } from '#electron/errors/app-error'
import { notATable } from '../file-kind'
import type { SheetLimits } from '../limits'
import { tooLarge } from '../source-bytes'
import { type NumberFormat, parseNumberFormat } from './number-format'
import { createXmlScanner, decodeExcelEscapes, readAttribute, type XmlHandler } from './xml-scanner'
import { damaged, readZipDirectory, unpackEntry, type ZipEntry } from './zip-directory'

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[]
  readonly is1904: boolean
  /** By style number, as cells name it. */
  readonly formats: readonly (NumberFormat | null)[]
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
  const styles = relations.find(({ type }) => type === 'styles')
  const texts = relations.find(({ type }) => type === 'sharedStrings')
  return {
    zip,
    sheets,
    is1904,
    formats: styles === undefined ? [] : await readFormats(zip, entries.get(styles.path)),
    sharedTexts:
      texts === undefined ? [] : await readSharedTexts(zip, entries.get(texts.path), limits),
  }
}

/** Feeds a part to a handler, chunk by chunk; `afterChunk` false ends it early. */
export async function scanPart(
  zip: Buffer,
  entry: ZipEntry,
  handler: XmlHandler,
  afterChunk?: () => Promise<boolean> | boolean,
): Promise<void> {
  const scanner = createXmlScanner(handler)
  let decoder: TextDecoder | undefined
  for await (const chunk of unpackEntry(zip, entry)) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8')
    scanner.push(decoder.decode(chunk, { stream: true }))
    if (afterChunk !== undefined && (await afterChunk()) === false) return
  }
  scanner.end()
}

async function findWorkbookPath(zip: Buffer, entries: ReadonlyMap<string, ZipEntry>) {
  const relations = entries.has('_rels/.rels') ? await readRelations(zip, entries, '') : []
  const path = relations.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const isWorkbook = path.endsWith('.xml') && !/^(?:word|ppt|visio)\//.test(path)
  if (isWorkbook && entries.has(path)) return path
  throw notATable(nameOtherKind(entries))
}

function nameOtherKind(entries: ReadonlyMap<string, ZipEntry>): string {
  if (entries.has('xl/workbook.bin')) return 'XLSB'
  if (entries.has('word/document.xml')) return 'DOCX'
  if (entries.has('ppt/presentation.xml')) return 'PPTX'
  return entries.has('mimetype') && entries.has('content.xml') ? 'ODS' : 'ZIP'
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly path: string
}

/** The parts that the part at `path` names; its own list stands in `_rels` beside it. */
async function readRelations(
  zip: Buffer,
  entries: ReadonlyMap<string, ZipEntry>,
  path: string,
): Promise<Relation[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations: Relation[] = []
  const entry = entries.get(`${folder}_rels/${path.slice(folder.length)}.rels`)
  if (entry === undefined) return relations
  await scanPart(
    zip,
    entry,
    onOpen((name, attributes) => {
      if (name !== 'Relationship') return
      const type = readAttribute(attributes, 'Type') ?? ''
      relations.push({
        id: readAttribute(attributes, 'Id') ?? '',
        // The last word is the same in the strict and the transitional form of OOXML.
        type: type.slice(type.lastIndexOf('/') + 1),
        path: resolvePath(folder, readAttribute(attributes, 'Target') ?? '').toLowerCase(),
      })
    }),
  )
  return relations
}

function resolvePath(folder: string, target: string): string {
  const [path, base] = [target.replaceAll('\\', '/'), `zip://x/${folder}`]
  return URL.canParse(path, base) ? new URL(path, base).pathname.slice(1) : ''
}

async function readSheetList(zip: Buffer, entry: ZipEntry) {
  const listed: { name: string; relation: string }[] = []
  let is1904 = false
  await scanPart(
    zip,
    entry,
    onOpen((name, attributes) => {
      if (name === 'workbookPr') {
        is1904 = /^(?:1|true|on)$/.test(readAttribute(attributes, 'date1904') ?? '')
      }
      if (name !== 'sheet' || (readAttribute(attributes, 'state') ?? 'visible') !== 'visible')
        return
      listed.push({
        name: decodeExcelEscapes(readAttribute(attributes, 'name') ?? ''),
        relation: readAttribute(attributes, 'id') ?? '',
      })
    }),
  )
  return { listed, is1904 }
}

async function readFormats(zip: Buffer, entry: ZipEntry | undefined) {
  const codes = new Map<number, string>()
  const formats: (NumberFormat | null)[] = []
  if (entry === undefined) return formats
  let inCells = false
  await scanPart(zip, entry, {
    ...onOpen((name, attributes) => {
      const id = Number(readAttribute(attributes, 'numFmtId') ?? 0)
      if (name === 'cellXfs') inCells = true
      else if (name === 'numFmt') codes.set(id, readAttribute(attributes, 'formatCode') ?? '')
      else if (name === 'xf' && inCells) formats.push(parseNumberFormat(id, codes.get(id)))
    }),
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

async function readSharedTexts(zip: Buffer, entry: ZipEntry | undefined, limits: SheetLimits) {
  const texts: string[] = []
  if (entry === undefined) return texts
  if (entry.unpackedBytes > limits.sharedTextBytes) throw tooLarge('texts', limits.sharedTextBytes)
  let text = ''
  let phonetic = false
  const handler: XmlHandler = {
    wantsText: false,
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') handler.wantsText = !phonetic
    },
    close: (name) => {
      handler.wantsText = false
      if (name === 'rPh') phonetic = false
      else if (name === 'si') texts.push(decodeExcelEscapes(text))
    },
    text: (piece) => {
      text += piece
    },
  }
  await scanPart(zip, entry, handler)
  return texts
}

function onOpen(open: XmlHandler['open']): XmlHandler {
  return { wantsText: false, open, close: () => undefined, text: () => undefined }
}

function partAt(entries: ReadonlyMap<string, ZipEntry>, path: string): ZipEntry {
  const entry = entries.get(path)
  if (entry === undefined) throw damaged(path)
  return entry
}

/** @throws AppError for an OLE container: `file-encrypted`, `file-old-xls` or `file-not-a-table`. */
export function refuseCompound(file: Buffer): never {
  const has = (name: string) => file.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) throw new AppError('file-encrypted', 'password-protected workbook')
  if (has('Workbook') || has('Book')) throw new AppError('file-old-xls', 'Excel 97-2003 workbook')
  throw notATable('OLE')
}
