import type { Book } from '../book/book'
import { dateCell, textCell } from '../book/cell-text'
import { createCellBudget, createMemoryBook, createRowGatherer } from '../book/memory-book'
import { notATable } from '../file-kind'
import type { SheetLimits } from '../limits'
import { type CellText, readNumber } from '../xlsx/cell-number'
import { parseNumberFormat, type SectionedFormat } from '../xlsx/number-format'
import { damaged } from '../xlsx/zip-directory'
import { type MarkupHandler, scanMarkup } from './scan-markup'

type Attributes = Readonly<Record<string, string>>

interface XmlSheet {
  readonly name: string
  readonly gatherer: ReturnType<typeof createRowGatherer>
  isHidden: boolean
}

/** A workbook as Excel 2002 and 2003 wrote it in XML, and many programs still do. */
export async function openXml(bytes: Buffer, limits: SheetLimits): Promise<Book> {
  const sheets: XmlSheet[] = []
  await scanMarkup(bytes, createHandler(sheets, limits), true, limits)
  if (sheets.length === 0) throw notATable('XML')
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  return createMemoryBook(
    'xml',
    visible.map(({ name, gatherer }) => ({ name, rows: gatherer.rows })),
  )
}

function createHandler(sheets: XmlSheet[], limits: SheetLimits): MarkupHandler {
  const budget = createCellBudget(limits)
  const formats = new Map<string, SectionedFormat | null>()
  let style = ''
  let sheet: XmlSheet | null = null
  let line = 0
  /** Rows that one empty row stands for beside itself. */
  let span = 0
  let column = 0
  let cell: Attributes = {}
  let width = 1
  let type: string | null = null
  let text = ''
  let inComment = false
  let inVisible = false

  function openRow(attributes: Attributes): void {
    line = readIndex(attributes.index, line + span, limits.rows)
    span = readCount(attributes.span, limits.rows)
    column = 0
    sheet?.gatherer.open(line, attributes.hidden === '1' || attributes.height === '0')
  }

  function openCell(attributes: Attributes): void {
    column = readIndex(attributes.index, column, lastColumn)
    width = 1 + readCount(attributes.mergeacross, lastColumn)
    cell = attributes
    type = null
    text = ''
  }

  function closeCell(): void {
    const isFormula = cell.formula !== undefined
    if (type !== null || isFormula) {
      const format = formats.get(cell.styleid ?? '') ?? null
      sheet?.gatherer.put(column - 1, readCell(type, text, format))
    }
    column += width - 1
  }

  return {
    open: (name, attributes) => {
      if (name === 'worksheet') {
        sheet = {
          name: attributes.name ?? `Sheet${sheets.length + 1}`,
          gatherer: createRowGatherer(limits, budget),
          isHidden: false,
        }
        sheets.push(sheet)
        line = 0
        span = 0
      } else if (name === 'row') openRow(attributes)
      else if (name === 'cell') openCell(attributes)
      else if (name === 'comment') inComment = true
      else if (name === 'data' && !inComment) type = attributes.type ?? 'String'
      else if (name === 'style') style = attributes.id ?? ''
      else if (name === 'numberformat') formats.set(style, readFormat(attributes.format ?? ''))
      else if (name === 'visible') inVisible = true
    },
    close: (name) => {
      if (name === 'cell') closeCell()
      else if (name === 'row') sheet?.gatherer.close()
      else if (name === 'comment') inComment = false
      else if (name === 'visible') inVisible = false
      else if (name === 'worksheet') sheet = null
    },
    text: (piece) => {
      if (inVisible && sheet !== null && /hidden/i.test(piece)) sheet.isHidden = true
      if (type !== null && !inComment) text += piece
    },
  }
}

const lastColumn = 16_384

/** Where a row or cell says it stands, else behind the one before. */
function readIndex(index: string | undefined, before: number, last: number): number {
  const place = index === undefined ? before + 1 : Number(index)
  if (!Number.isInteger(place) || place <= before || place > last) throw damaged('ss:Index')
  return place
}

function readCount(count: string | undefined, most: number): number {
  const value = Number(count ?? 0)
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 0
}

/** A code, or one of the names that stand for one; of these only dates and percentages matter. */
function readFormat(code: string): SectionedFormat | null {
  if (/^[A-Z][a-z]+(?:[ /][A-Z][a-z]+)?$/.test(code)) {
    if (code === 'Percent') return parseNumberFormat(percentId, undefined)
    return /Date|Time/.test(code) ? parseNumberFormat(dateId, undefined) : null
  }
  return parseNumberFormat(0, code)
}

/** Numbers of built-in formats. */
const percentId = 10
const dateId = 14

function readCell(type: string | null, text: string, format: SectionedFormat | null): CellText {
  switch (type) {
    case null:
      return { text: '', damage: 'formula-without-value' }
    case 'Number':
      return readNumber(text, format, false)
    case 'DateTime':
      return dateCell(text)
    case 'Boolean':
      return { text: text.trim() === '1' ? 'TRUE' : 'FALSE' }
    case 'Error':
      return { text, damage: 'formula-error' }
    default:
      return textCell(text)
  }
}
