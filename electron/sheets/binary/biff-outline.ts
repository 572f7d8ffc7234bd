import { AppError } from '#electron/errors/app-error'
import { notATable } from '../file-kind'
import type { SheetLimits } from '../limits'
import { tooLarge } from '../source-bytes'
import { parseNumberFormat, type SectionedFormat } from '../xlsx/number-format'
import { damaged } from '../xlsx/zip-directory'
import { createOutline, type OutlineGatherer, type SheetOutline } from './sheet-outline'

/** Record types of [MS-XLS] 2.3. */
const bof = 0x0809
const eof = 0x000a
const filePass = 0x002f
const boundSheet = 0x0085
const formatRecord = 0x041e
const xf = 0x00e0
const rowRecord = 0x0208
const formula = 0x0006
const stringRecord = 0x0207
const mulRk = 0x00bd
/** Cells of one place, all of which begin with row, column and style. */
const singles = new Set([0x00fd, 0x0204, 0x027e, 0x0203, 0x0205, formula])
/** A text with letters of several kinds, from the clipboard; hucre passes over it. */
const richText = 0x00d6
/** What may stand between a formula and its text: a shared one, one of many cells, a table. */
const between = new Set([0x04bc, 0x0221, 0x0236])

const version8 = 0x0600
/** hucre holds every record as an object; Excel's own largest sheet has fewer. */
const mostRecords = 2_000_000

interface BiffRecord {
  readonly type: number
  readonly at: number
  readonly body: Buffer
}

/**
 * What stands in a `Workbook` stream beside the values: hidden sheets and rows, number formats.
 *
 * @throws AppError `file-encrypted`, `file-old-xls`, `file-damaged` or `file-too-large`.
 */
export function readBiffOutline(stream: Buffer, limits: SheetLimits): SheetOutline[] {
  const records = readRecords(stream)
  const [first] = records
  if (first?.type !== bof || first.body.length < 2) throw damaged('beginning of the workbook')
  if (first.body.readUInt16LE(0) !== version8) {
    throw new AppError('file-old-xls', 'workbook of Excel 95 or before')
  }
  const { sheets, formats } = readGlobals(records)
  const places = new Map(records.map(({ at }, index) => [at, index]))
  const held = { places: 0 }
  let seen = 0
  return sheets.map(({ at, isHidden }) => {
    const outline = createOutline(isHidden, limits, held)
    const start = places.get(at)
    // Nothing is there: hucre takes it for an empty sheet.
    if (start === undefined) return outline
    seen += readSheet(records, start, outline, formats)
    if (seen > records.length) throw damaged('sheets within one another')
    outline.end()
    return outline
  })
}

/**
 * The stream with the text of a formula right behind it.
 *
 * Excel writes a shared formula in between, where hucre does not look for the text any further.
 */
export function moveFormulaTexts(stream: Buffer): Buffer {
  const records = readRecords(stream)
  const moved = Buffer.from(stream)
  records.forEach(({ type }, index) => {
    const [middle, text] = [records[index + 1], records[index + 2]]
    if (type !== formula || middle === undefined || text?.type !== stringRecord) return
    if (!between.has(middle.type)) return
    const [middleBytes, textBytes] = [headBytes + middle.body.length, headBytes + text.body.length]
    stream.copy(moved, middle.at, text.at, text.at + textBytes)
    stream.copy(moved, middle.at + textBytes, middle.at, middle.at + middleBytes)
  })
  return moved
}

const headBytes = 4

function readRecords(stream: Buffer): BiffRecord[] {
  const records: BiffRecord[] = []
  let at = 0
  while (at + headBytes <= stream.length) {
    const type = stream.readUInt16LE(at)
    const length = stream.readUInt16LE(at + 2)
    // Behind the last record the stream is filled up with zeros.
    if (type === 0 && length === 0) break
    const end = at + headBytes + length
    if (end > stream.length) throw damaged('record cut off')
    records.push({ type, at, body: stream.subarray(at + headBytes, end) })
    if (records.length > mostRecords) throw tooLarge('cells', mostRecords)
    at = end
  }
  return records
}

function readGlobals(records: readonly BiffRecord[]) {
  const sheets: { at: number; isHidden: boolean }[] = []
  const codes = new Map<number, string>()
  const ids: number[] = []
  const end = records.findIndex(({ type }) => type === eof)
  for (const { type, body } of records.slice(0, end + 1)) {
    if (type === filePass) throw new AppError('file-encrypted', 'encrypted .xls')
    if (type === boundSheet && body.length >= 6) {
      // A chart or a macro sheet holds no rows.
      const isHidden = ((body[4] ?? 0) & 3) !== 0 || body[5] !== 0
      sheets.push({ at: body.readUInt32LE(0), isHidden })
    } else if (type === formatRecord && body.length >= 5) {
      codes.set(body.readUInt16LE(0), readText(body.subarray(2)))
    } else if (type === xf && body.length >= 4) ids.push(body.readUInt16LE(2))
  }
  if (sheets.length === 0) throw damaged('list of sheets')
  return { sheets, formats: ids.map((id) => parseNumberFormat(id, codes.get(id))) }
}

/** Length, kind and letters ([MS-XLS] 2.5.294). */
function readText(body: Buffer): string {
  const length = body.readUInt16LE(0)
  const isWide = ((body[2] ?? 0) & 1) === 1
  return isWide
    ? body.toString('utf16le', 3, 3 + length * 2)
    : body.toString('latin1', 3, 3 + length)
}

/** Gives the number of records up to the sheet's end. */
function readSheet(
  records: readonly BiffRecord[],
  start: number,
  outline: OutlineGatherer,
  formats: readonly (SectionedFormat | null)[],
): number {
  for (let index = start + 1; index < records.length; index += 1) {
    const record = records[index]
    if (record === undefined || record.type === eof) return index - start + 1
    readCells(record, outline, formats)
  }
  throw damaged('sheet cut off')
}

function readCells(
  { type, body }: BiffRecord,
  outline: OutlineGatherer,
  formats: readonly (SectionedFormat | null)[],
): void {
  if (type === richText) throw notATable('XLS')
  if (type === rowRecord && body.length >= 16) {
    if ((body.readUInt16LE(12) & 0x20) !== 0) outline.hide(body.readUInt16LE(0))
  } else if (singles.has(type) && body.length >= 6) {
    const format = formats[body.readUInt16LE(4)] ?? null
    outline.addCell(body.readUInt16LE(0), body.readUInt16LE(2), format)
  } else if (type === mulRk && body.length >= 6) {
    const column = body.readUInt16LE(2)
    for (let at = 4, index = 0; at + 8 <= body.length; at += 6, index += 1) {
      const format = formats[body.readUInt16LE(at)] ?? null
      outline.addCell(body.readUInt16LE(0), column + index, format)
    }
  }
}
