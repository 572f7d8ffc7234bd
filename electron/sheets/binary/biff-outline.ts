import { AppError } from '#electron/errors/app-error'
import { notATable } from '../file-kind'
import type { SheetLimits } from '../limits'
import { parseNumberFormat, type SectionedFormat } from '../xlsx/number-format'
import { damaged } from '../xlsx/zip-directory'
import { type BiffRecords, headBytes } from './biff-records'
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

/**
 * What stands in a `Workbook` stream beside the values: hidden sheets and rows, number formats.
 *
 * @throws AppError `file-encrypted`, `file-old-xls`, `file-damaged` or `file-too-large`.
 */
export function readBiffOutline(records: BiffRecords, limits: SheetLimits): SheetOutline[] {
  const first = records.bodyOf(0)
  if (records.typeOf(0) !== bof || first.length < 2) throw damaged('beginning of the workbook')
  if (first.readUInt16LE(0) !== version8) {
    throw new AppError('file-old-xls', 'workbook of Excel 95 or before')
  }
  const { sheets, formats } = readGlobals(records)
  const held = { places: 0 }
  let seen = 0
  return sheets.map(({ at, isHidden }) => {
    const outline = createOutline(isHidden, limits, held)
    const start = records.find(at)
    // Nothing is there: hucre takes it for an empty sheet.
    if (start === -1) return outline
    seen += readSheet(records, start, outline, formats)
    if (seen > records.count) throw damaged('sheets within one another')
    outline.end()
    return outline
  })
}

/**
 * The stream with the text of a formula right behind it.
 *
 * Excel writes a shared formula in between, where hucre does not look for the text any further.
 */
export function moveFormulaTexts(stream: Buffer, records: BiffRecords): Buffer {
  const moved = Buffer.from(stream)
  for (let index = 0; index < records.count; index += 1) {
    const [middle, text] = [index + 1, index + 2]
    if (records.typeOf(index) !== formula || records.typeOf(text) !== stringRecord) continue
    if (!between.has(records.typeOf(middle))) continue
    const [middleAt, textAt] = [records.startOf(middle), records.startOf(text)]
    const textBytes = headBytes + records.bodyOf(text).length
    stream.copy(moved, middleAt, textAt, textAt + textBytes)
    stream.copy(moved, middleAt + textBytes, middleAt, textAt)
  }
  return moved
}

function readGlobals(records: BiffRecords) {
  const sheets: { at: number; isHidden: boolean }[] = []
  const codes = new Map<number, string>()
  const ids: number[] = []
  let isEnded = false
  for (let index = 0; index < records.count && !isEnded; index += 1) {
    const type = records.typeOf(index)
    isEnded = type === eof
    if (type === filePass) throw new AppError('file-encrypted', 'encrypted .xls')
    if (type !== boundSheet && type !== formatRecord && type !== xf) continue
    const body = records.bodyOf(index)
    if (type === boundSheet && body.length >= 6) {
      // A chart or a macro sheet holds no rows.
      const isHidden = ((body[4] ?? 0) & 3) !== 0 || body[5] !== 0
      sheets.push({ at: body.readUInt32LE(0), isHidden })
    } else if (type === formatRecord && body.length >= 5) {
      codes.set(body.readUInt16LE(0), readText(body.subarray(2)))
    } else if (type === xf && body.length >= 4) ids.push(body.readUInt16LE(2))
  }
  if (!isEnded || sheets.length === 0) throw damaged('list of sheets')
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
  records: BiffRecords,
  start: number,
  outline: OutlineGatherer,
  formats: readonly (SectionedFormat | null)[],
): number {
  for (let index = start + 1; index < records.count; index += 1) {
    const type = records.typeOf(index)
    if (type === eof) return index - start + 1
    if (holdsCells(type)) readCells(type, records.bodyOf(index), outline, formats)
  }
  throw damaged('sheet cut off')
}

function holdsCells(type: number): boolean {
  return type === richText || type === rowRecord || type === mulRk || singles.has(type)
}

function readCells(
  type: number,
  body: Buffer,
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
