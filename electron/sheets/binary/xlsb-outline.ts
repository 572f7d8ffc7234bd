import { notATable } from '../file-kind'
import type { SheetLimits } from '../limits'
import { parseNumberFormat, type SectionedFormat } from '../xlsx/number-format'
import { damaged } from '../xlsx/zip-directory'
import { createOutline, type SheetOutline } from './sheet-outline'

/** Record types of [MS-XLSB] 2.3.2. */
const rowHeader = 0
/** Cells with a value, from a number up to the result of a formula. */
const firstCell = 2
const lastCell = 11
/** Values that name no column, or have letters of several kinds: hucre passes over them. */
const unread = new Set([13, 14, 15, 16, 17, 18, 62])
const formatRecord = 44
const xf = 47
const bundleSheet = 156
const beginCellXfs = 617
const endCellXfs = 618

interface XlsbRecord {
  readonly type: number
  readonly body: Buffer
}

/** Whether each sheet is hidden, and the relation that leads to it, in the order of the workbook. */
export function readSheetStates(part: Buffer): { relation: string; isHidden: boolean }[] {
  const states: { relation: string; isHidden: boolean }[] = []
  for (const { type, body } of readRecords(part)) {
    if (type !== bundleSheet) continue
    if (body.length < 12) throw damaged('list of sheets')
    const length = body.readUInt32LE(8)
    const relation = length === 0xffffffff ? '' : body.toString('utf16le', 12, 12 + length * 2)
    states.push({ relation, isHidden: body.readUInt32LE(0) !== 0 })
  }
  return states
}

/** The number formats of the cells' styles, by the number that cells name. */
export function readCellFormats(part: Buffer): (SectionedFormat | null)[] {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let isCells = false
  for (const { type, body } of readRecords(part)) {
    if (type === beginCellXfs) isCells = true
    else if (type === endCellXfs) isCells = false
    else if (type === formatRecord && body.length >= 6) {
      codes.set(body.readUInt16LE(0), body.toString('utf16le', 6, 6 + body.readUInt32LE(2) * 2))
    } else if (type === xf && isCells && body.length >= 4) ids.push(body.readUInt16LE(2))
  }
  return ids.map((id) => parseNumberFormat(id, codes.get(id)))
}

/**
 * What a sheet's part holds beside its values.
 *
 * @throws AppError `file-not-a-table` where a value would be lost: saved as .xlsx it is not.
 */
export function readSheetOutline(
  part: Buffer,
  isHidden: boolean,
  formats: readonly (SectionedFormat | null)[],
  limits: SheetLimits,
  held: { places: number },
): SheetOutline {
  const outline = createOutline(isHidden, limits, held)
  let row = 0
  for (const { type, body } of readRecords(part)) {
    if (unread.has(type)) throw notATable('XLSB')
    if (type === rowHeader && body.length >= 12) {
      row = body.readUInt32LE(0)
      if (((body[11] ?? 0) & 0x10) !== 0) outline.hide(row)
    } else if (type >= firstCell && type <= lastCell && body.length >= 8) {
      const style = body.readUInt32LE(4) & 0xffffff
      outline.addCell(row, body.readUInt32LE(0), formats[style] ?? null)
    }
  }
  outline.end()
  return outline
}

/** Type and length are written in sevens of bits, low ones first ([MS-XLSB] 2.1.4). */
function* readRecords(part: Buffer): Generator<XlsbRecord> {
  let at = 0
  const takeNumber = (most: number) => {
    let value = 0
    for (let index = 0; index < most; index += 1) {
      const byte = part[at]
      if (byte === undefined) throw damaged('record cut off')
      at += 1
      value |= (byte & 0x7f) << (7 * index)
      if (byte < 0x80) break
    }
    return value
  }
  while (at < part.length) {
    const type = takeNumber(2)
    const length = takeNumber(4)
    if (at + length > part.length) throw damaged('record cut off')
    yield { type, body: part.subarray(at, at + length) }
    at += length
  }
}
