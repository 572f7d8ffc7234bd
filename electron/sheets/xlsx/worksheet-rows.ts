import type { CellDamage } from '#shared/domain/fields/sheet'
import type { TakeRow } from '../book/book'
import { textCell } from '../book/cell-text'
import { tooLarge } from '../source-bytes'
import { type CellText, readNumber } from './cell-number'
import { type ScanOptions, scanPart } from './scan-part'
import type { Workbook } from './workbook'
import { isTrue, readAttribute } from './xml-attributes'
import { mainNamespaces } from './xml-namespaces'
import type { XmlHandler } from './xml-scanner'
import { decodeExcelEscapes } from './xml-text'
import { damaged, type ZipEntry } from './zip-directory'

const places = {
  namespaces: mainNamespaces,
  names: {
    'worksheet/sheetData/row': 'row',
    'worksheet/sheetData/row/c': 'cell',
    'worksheet/sheetData/row/c/f': 'formula',
    'worksheet/sheetData/row/c/v': 'value',
    'worksheet/sheetData/row/c/is/t': 'text',
    'worksheet/sheetData/row/c/is/r/t': 'text',
  },
  texts: ['value', 'text'],
} as const
type PlaceName = (typeof places.names)[keyof typeof places.names]

const lastRow = 1_048_576
const lastColumn = 16_384

/**
 * The rows of a sheet in the order of the file. `onRow` is called at once and ends the reading with
 * `false`. Columns from `columnLimit` on are not kept.
 */
export async function readWorksheet(
  workbook: Workbook,
  entry: ZipEntry,
  columnLimit: number,
  onRow: TakeRow,
  options: ScanOptions = {},
): Promise<void> {
  const handler = createHandler(workbook, columnLimit, onRow)
  await scanPart(workbook.zip, entry, places, handler, options)
}

function createHandler(
  workbook: Workbook,
  columnLimit: number,
  onRow: TakeRow,
): XmlHandler<PlaceName> {
  let line = 0
  let hidden = false
  let column = 0
  let cells: string[] = []
  let damage: Record<number, CellDamage> | null = null
  let attributes = ''
  /** Of `<v>` and of `<is>`: which one counts the type tells. */
  let value = ''
  let inline = ''
  let hasFormula = false
  let hasValue = false

  function openCell(): void {
    const reference = readAttribute(attributes, 'r')
    column = reference === null ? countColumn(column) : readColumn(reference)
    value = ''
    inline = ''
    hasFormula = false
    hasValue = false
  }

  function readContent(type: string | null): CellText {
    if (value === '' && inline === '') {
      // A formula may well result in an empty text, and says so.
      return type === 'str' && hasValue
        ? { text: '' }
        : { text: '', damage: 'formula-without-value' }
    }
    const isInline = inline !== '' && (type === 'inlineStr' || value === '')
    if (isInline) return textCell(decodeExcelEscapes(inline))
    const style = Number(readAttribute(attributes, 's') ?? 0)
    return readCell(type, value, style, workbook)
  }

  function closeCell(): void {
    // Most cells of a formatted sheet are empty: their type and style are not even looked at.
    if ((value === '' && inline === '' && !hasFormula) || column > columnLimit) return
    const type = readAttribute(attributes, 't')
    const cell = readContent(type)
    while (cells.length < column) cells.push('')
    cells[column - 1] = cell.text
    if (cell.damage === undefined) return
    damage ??= {}
    damage[column - 1] = cell.damage
  }

  function openRow(rowAttributes: string): void {
    line = readLine(readAttribute(rowAttributes, 'r'), line)
    hidden = isHidden(rowAttributes)
    column = 0
    cells = []
    damage = null
  }

  return {
    open: (name, written) => {
      if (name === 'cell') {
        attributes = written
        openCell()
      } else if (name === 'row') openRow(written)
      else if (name === 'formula') hasFormula = true
      else if (name === 'value') hasValue = true
    },
    close: (name) => {
      if (name === 'cell') closeCell()
      else if (name === 'row') {
        return onRow(hidden ? { line, cells, damage, hidden } : { line, cells, damage })
      }
      return undefined
    },
    text: (piece, name) => {
      if (name === 'value') value += piece
      else inline += piece
    },
  }
}

/**
 * Rows filtered away are hidden too. A sheet that hides its unused rows (`zeroHeight`) means those
 * that are not written at all, or empty: a row with cells is seen where it does not say otherwise.
 */
function isHidden(attributes: string): boolean {
  if (attributes.includes('hidden') && isTrue(readAttribute(attributes, 'hidden'))) return true
  return attributes.includes('ht') && Number(readAttribute(attributes, 'ht') ?? 1) === 0
}

function readLine(written: string | null, before: number): number {
  if (written === null && before === lastRow) throw tooLarge('rows', lastRow)
  const line = written === null ? before + 1 : Number(written)
  if (!Number.isInteger(line) || line < 1 || line > lastRow) throw damaged('row number')
  return line
}

function countColumn(before: number): number {
  if (before >= lastColumn) throw damaged('number of cells')
  return before + 1
}

/** `XFD1048576` → 16384. */
function readColumn(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~0x20
    if (letter < 0x41 || letter > 0x5a) break
    column = column * 26 + letter - 0x40
  }
  if (column < 1 || column > lastColumn) throw damaged('cell reference')
  return column
}

function readCell(type: string | null, value: string, style: number, workbook: Workbook): CellText {
  switch (type) {
    case 's': {
      const text = workbook.sharedTexts[Number(value)]
      if (text === undefined) throw damaged('shared text')
      return textCell(text)
    }
    case 'str':
    case 'inlineStr':
      return textCell(decodeExcelEscapes(value))
    case 'b':
      return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { text: value, damage: 'formula-error' }
    case 'd':
      return { text: value.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?Z?$/, ''), damage: 'date' }
    default:
      return readNumber(value, workbook.formats[style] ?? null, workbook.is1904)
  }
}
