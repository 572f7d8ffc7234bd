import { dateCell, textCell } from '../book/cell-text'
import { createCellBudget, createRowGatherer, type RowGatherer } from '../book/memory-book'
import type { SheetLimits } from '../limits'
import type { MarkupHandler } from '../markup/scan-markup'
import { type CellText, readNumber } from '../xlsx/cell-number'

type Attributes = Readonly<Record<string, string>>

export interface OdsSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly gatherer: RowGatherer
}

/** What lies in a sheet and is none of its cells' texts. */
const apart = new Set(['annotation', 'shapes', 'tracked-changes', 'dde-links', 'forms', 'frame'])
/** The longest run of spaces that a text may say in one sign. */
const mostSpaces = 1000

/** Gathers the sheets of `content.xml` (OpenDocument 1.3 part 3, chapter 9). */
export function createOdsHandler(sheets: OdsSheet[], limits: SheetLimits): MarkupHandler {
  const budget = createCellBudget(limits)
  const hiddenStyles = new Set<string>()
  let style = ''
  let apartDepth = 0
  let isSpreadsheet = false
  /** Tables in one another: the one outside is the sheet. */
  let tables = 0
  let gatherer: RowGatherer | null = null
  let line = 1
  let rowRepeat = 1
  let column = 0
  let cell: Attributes | null = null
  let paragraphs = 0
  let isText = false
  let text = ''

  function openTable(attributes: Attributes): void {
    tables += 1
    if (tables > 1) return
    gatherer = createRowGatherer(limits, budget)
    line = 1
    sheets.push({
      name: attributes.name ?? `Sheet${sheets.length + 1}`,
      isHidden: hiddenStyles.has(attributes['style-name'] ?? ''),
      gatherer,
    })
  }

  function openRow(attributes: Attributes): void {
    rowRepeat = readRepeat(attributes['number-rows-repeated'], limits.rows)
    column = 0
    const visibility = attributes.visibility ?? 'visible'
    gatherer?.open(line, visibility !== 'visible')
  }

  function closeCell(): void {
    if (cell === null) return
    const repeat = readRepeat(cell['number-columns-repeated'], limits.rows)
    const read = readCell(cell, text)
    const end = Math.min(column + repeat, limits.columns)
    for (let at = column; at < end; at += 1) gatherer?.put(at, read)
    column += repeat
    cell = null
  }

  function openInCell(name: string, attributes: Attributes): void {
    if (name === 'p' || name === 'h') {
      if (paragraphs > 0) text += '\n'
      paragraphs += 1
      isText = true
    } else if (name === 's') text += ' '.repeat(readRepeat(attributes.c, mostSpaces))
    else if (name === 'tab') text += '\t'
    else if (name === 'line-break') text += '\n'
  }

  return {
    open: (name, attributes) => {
      if (apart.has(name)) apartDepth += 1
      if (apartDepth > 0) return
      if (name === 'style') style = attributes.name ?? ''
      else if (name === 'table-properties' && attributes.display === 'false') {
        hiddenStyles.add(style)
      } else if (name === 'spreadsheet') isSpreadsheet = true
      else if (!isSpreadsheet) return
      else if (name === 'table') openTable(attributes)
      else if (tables !== 1) return
      else if (name === 'table-row') openRow(attributes)
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = name === 'table-cell' ? attributes : keepRepeat(attributes)
        text = ''
        paragraphs = 0
      } else if (cell !== null) openInCell(name, attributes)
    },
    close: (name) => {
      if (apart.has(name)) apartDepth -= 1
      else if (apartDepth > 0 || !isSpreadsheet) return
      else if (name === 'table') tables -= 1
      else if (tables !== 1) return
      else if (name === 'table-row') {
        gatherer?.close(rowRepeat)
        line += rowRepeat
      } else if (name === 'table-cell' || name === 'covered-table-cell') closeCell()
      else if (name === 'p' || name === 'h') isText = false
    },
    text: (piece) => {
      if (isText && apartDepth === 0 && tables === 1) text += piece
    },
  }
}

/** What a merged cell covers is not seen. */
function keepRepeat(attributes: Attributes): Attributes {
  const repeat = attributes['number-columns-repeated']
  return { covered: '', ...(repeat === undefined ? {} : { 'number-columns-repeated': repeat }) }
}

function readRepeat(count: string | undefined, most: number): number {
  const value = Number(count ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1
}

function readCell(cell: Attributes, text: string): CellText {
  if (cell.covered !== undefined) return { text: '' }
  if (cell.formula !== undefined && cell['value-type'] === undefined && text === '') {
    return { text: '', damage: 'formula-without-value' }
  }
  // LibreOffice writes the failure of a formula as a number or a text, with its name as what is seen.
  if (cell.formula !== undefined && /^(?:#[A-Z/0!?]+|Err:\d+)$/.test(text)) {
    return { text, damage: 'formula-error' }
  }
  switch (cell['value-type']) {
    case 'float':
    case 'currency':
      return readOdsNumber(cell.value ?? '', text)
    case 'percentage':
      return { ...readNumber(cell.value ?? '', null, false), damage: 'shown-otherwise' }
    case 'date':
      return dateCell(cell['date-value'] ?? text)
    case 'time':
      return { text, damage: 'date' }
    case 'boolean':
      return { text: cell['boolean-value'] === 'true' ? 'TRUE' : 'FALSE' }
    default:
      return textCell(text === '' ? (cell['string-value'] ?? '') : text)
  }
}

/** The file holds beside the number what is seen of it: there alone are the zeros in front. */
function readOdsNumber(value: string, seen: string): CellText {
  const read = readNumber(value, null, false)
  if (read.damage !== 'number') return read
  const isPadded = /^0\d+$/.test(seen) && seen.replace(/^0+/, '') === read.text
  return isPadded ? { text: seen, damage: 'lost-zero' } : read
}
