import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { CellDamage, SheetOverview, SourceOptions } from '#shared/domain/fields/sheet'
import { toReadError } from '../file-errors'
import { chooseHeader, isEmptyRow, noHeader } from '../header-row'
import type { SheetLimits } from '../limits'
import { buildOverview, trimHeader } from '../overview'
import { createRowBatches, type TakeBatch } from '../row-batches'
import { tooLarge } from '../source-bytes'
import { chooseHead, findAlike, findSheet, readHeadOf, readHeads } from './sheet-heads'
import { openWorkbook } from './workbook'
import { readWorksheet, type WorksheetRow } from './worksheet-rows'

/** Reads the beginning of a workbook; without a wanted sheet, of the one with most known columns. */
export async function inspectXlsx(
  path: string,
  options: SourceOptions,
  known: ReadonlySet<string>,
  limits: SheetLimits,
): Promise<SheetOverview> {
  const workbook = await openWorkbook(await readZip(path, limits), limits)
  const heads = await readHeads(workbook, known, limits)
  const head =
    options.sheet === undefined
      ? chooseHead(heads, known)
      : (heads.find(({ name }) => name === options.sheet) ??
        (await readHeadOf(workbook, options.sheet, limits)))
  const header = chooseHeader(head.lines, known, options.headerRow)
  const hasHidden = head.lines.some(({ hidden, line }) => hidden === true && line > header.line)
  const isIncluded = options.hidden === 'include'
  const lines = isIncluded ? head.lines.map(shown) : head.lines
  return {
    format: 'xlsx',
    encoding: null,
    separator: null,
    sheets: workbook.sheets.map(({ name }) => name),
    sheet: head.name,
    alike: findAlike(heads, head.name, header, known),
    hiddenRows: isIncluded ? 'include' : hasHidden ? 'skip' : 'none',
    ...buildOverview(header, lines, head.goesOn, limits.columns),
  }
}

/** Reads every row below the header; what `options` leaves out as `inspectXlsx` does. */
export async function readXlsx(
  path: string,
  options: SourceOptions,
  limits: SheetLimits,
  take: TakeBatch,
): Promise<{ rowCount: number; sha256: string }> {
  const zip = await readZip(path, limits)
  const workbook = await openWorkbook(zip, limits)
  const nothing = new Set<string>()
  const head =
    options.sheet === undefined
      ? chooseHead(await readHeads(workbook, nothing, limits), nothing)
      : await readHeadOf(workbook, options.sheet, limits)
  const headerRow = options.headerRow ?? chooseHeader(head.lines, new Set(), undefined).line
  const { entry } = findSheet(workbook, head.name)
  const batches = createRowBatches(take)
  const isIncluded = options.hidden === 'include'
  let width: number | null = null
  await readWorksheet(
    workbook,
    entry,
    limits.columns,
    (row) => {
      if (row.line === headerRow) width = trimHeader(row.cells, limits.columns).length
      else if (width !== null && row.line > headerRow) {
        addRow(isIncluded ? shown(row) : row, width, batches.add)
      }
      return undefined
    },
    { afterChunk: batches.flush },
  )
  if (width === null) throw noHeader(headerRow)
  const sha256 = createHash('sha256').update(zip).digest('hex')
  return { rowCount: await batches.end(), sha256 }
}

/** The row, as if the sheet did not hide it. */
function shown({ line, cells, damage }: WorksheetRow): WorksheetRow {
  return { line, cells, damage }
}

function addRow(
  row: WorksheetRow,
  width: number,
  add: ReturnType<typeof createRowBatches>['add'],
): void {
  if (isEmptyRow(row, width)) return
  const { line, cells, damage, hidden } = row
  while (cells.length < width) cells.push('')
  cells.length = width
  const kept = damage === null ? null : keepColumns(damage, width)
  add({
    rowNumber: line,
    cells,
    ...(kept === null ? {} : { damage: kept }),
    ...(hidden === true ? { hidden } : {}),
  })
}

/** Only the columns below the header: mostly these are all, and nothing is made anew. */
function keepColumns(damage: Record<number, CellDamage>, width: number) {
  const columns = Object.keys(damage)
  if (Number(columns.at(-1)) < width) return damage
  const kept = Object.entries(damage).filter(([column]) => Number(column) < width)
  return kept.length === 0 ? null : Object.fromEntries(kept)
}

async function readZip(path: string, limits: SheetLimits): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size > limits.zipBytes) throw tooLarge('bytes', limits.zipBytes)
    return await readFile(path)
  } catch (error) {
    throw toReadError(error)
  }
}
