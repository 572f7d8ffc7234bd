import type { Book } from '../book/book'
import { createCellBudget, createMemoryBook } from '../book/memory-book'
import { notATable } from '../file-kind'
import type { SheetLimits } from '../limits'
import { createHtmlTable, type HtmlTable } from './html-table'
import { type MarkupHandler, scanMarkup } from './scan-markup'

/** Tables in one another whose rows are told apart; what lies deeper is text of these. */
const deepestTable = 8

/** The largest table of a web page; of equals the first. */
export async function openHtml(bytes: Buffer, limits: SheetLimits): Promise<Book> {
  const found: { best: HtmlTable | null } = { best: null }
  const offer = (table: HtmlTable) => {
    if (looksLikeTable(table) && isBetter(table, found.best)) found.best = table
  }
  await scanMarkup(bytes, createHandler(offer, limits), false, limits)
  const { best } = found
  if (best === null) throw notATable('HTML')
  return createMemoryBook('html', [{ name: '', rows: best.rows }], false)
}

/** One lone cell is a box around a page. */
function looksLikeTable({ rows }: HtmlTable): boolean {
  return rows.length > 1 || rows.some(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
}

/** A table inside another ends before it, though it began later. */
function isBetter(table: HtmlTable, best: HtmlTable | null): boolean {
  if (best === null || table.rows.length !== best.rows.length) {
    return table.rows.length > (best?.rows.length ?? 0)
  }
  return table.order < best.order
}

/** Elements that part words, as a line break does. */
const blocks = new Set(['br', 'p', 'div', 'li', 'hr', 'tr', 'td', 'th', 'table', 'h1', 'h2', 'h3'])
const unseen = new Set(['script', 'style', 'title'])

function createHandler(offer: (table: HtmlTable) => void, limits: SheetLimits): MarkupHandler {
  const budget = createCellBudget(limits)
  const open: HtmlTable[] = []
  let deeper = 0
  let unseenDepth = 0
  let order = 0

  function openTable(): void {
    if (open.length >= deepestTable) deeper += 1
    else {
      open.push(createHtmlTable(limits, budget, order))
      order += 1
    }
  }

  function closeTable(): void {
    if (deeper > 0) {
      deeper -= 1
      return
    }
    const table = open.pop()
    if (table === undefined) return
    table.closeRow()
    offer(table)
  }

  return {
    open: (name, attributes) => {
      if (unseen.has(name)) unseenDepth += 1
      if (blocks.has(name)) for (const table of open) table.addText(' ')
      if (name === 'table') openTable()
      if (deeper > 0) return
      const table = open.at(-1)
      if (name === 'tr') table?.openRow(attributes)
      else if (name === 'td' || name === 'th') table?.openCell(attributes)
    },
    close: (name) => {
      if (unseen.has(name)) unseenDepth -= 1
      if (name === 'table') closeTable()
      if (deeper > 0) return
      if (name === 'tr') open.at(-1)?.closeRow()
      else if (name === 'td' || name === 'th') open.at(-1)?.closeCell()
    },
    text: (piece) => {
      if (unseenDepth === 0) for (const table of open) table.addText(piece)
    },
  }
}
