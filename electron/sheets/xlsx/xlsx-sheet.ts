import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { AppError } from '#electron/errors/app-error'
import type { CellDamage, SheetOverview, SourceOptions } from '#shared/domain/fields/sheet'
import { toReadError } from '../file-errors'
import { chooseHeader, findKnownHeader, isEmptyLine, isEmptyRow, noHeader } from '../header-row'
import type { SheetLimits } from '../limits'
import { buildOverview, trimHeader } from '../overview'
import { createRowBatches, type TakeBatch } from '../row-batches'
import { tooLarge } from '../source-bytes'
import { openWorkbook, type Workbook } from './workbook'
import { readWorksheet, type WorksheetRow } from './worksheet-rows'
import { damaged } from './zip-directory'

const headRows = 60
/** Rows looked through for those; a sheet can be a million empty rows that only cost time. */
const searchedRows = 100_000
/** Sheets looked into for the one with the known columns; instructions rarely take more. */
const searchedSheets = 10

interface SheetHead {
  readonly name: string
  readonly lines: readonly WorksheetRow[]
  readonly goesOn: boolean
}

/** Reads the beginning of a workbook; without a wanted sheet, of the one with most known columns. */
export async function inspectXlsx(
  path: string,
  options: SourceOptions,
  known: ReadonlySet<string>,
  limits: SheetLimits,
): Promise<SheetOverview> {
  const workbook = await openWorkbook(await readZip(path, limits), limits)
  const head = await chooseSheet(workbook, options.sheet, known, limits)
  const header = chooseHeader(head.lines, known, options.headerRow)
  return {
    format: 'xlsx',
    encoding: null,
    separator: null,
    sheets: workbook.sheets.map(({ name }) => name),
    sheet: head.name,
    ...buildOverview(header, head.lines, head.goesOn, limits.columns),
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
  const head = await chooseSheet(workbook, options.sheet, new Set(), limits)
  const headerRow = options.headerRow ?? chooseHeader(head.lines, new Set(), undefined).line
  const { entry } = findSheet(workbook, head.name)
  const batches = createRowBatches(take)
  let width: number | null = null
  await readWorksheet(
    workbook,
    entry,
    limits.columns,
    (row) => {
      if (row.line === headerRow) width = trimHeader(row.cells, limits.columns).length
      else if (width !== null && row.line > headerRow) addRow(row, width, batches.add)
      return undefined
    },
    batches.flush,
  )
  if (width === null) throw noHeader(headerRow)
  const sha256 = createHash('sha256').update(zip).digest('hex')
  return { rowCount: await batches.end(), sha256 }
}

function addRow(
  row: WorksheetRow,
  width: number,
  add: ReturnType<typeof createRowBatches>['add'],
): void {
  if (isEmptyRow(row, width)) return
  const { line, cells, damage } = row
  while (cells.length < width) cells.push('')
  cells.length = width
  const kept = damage === null ? null : keepColumns(damage, width)
  add({ rowNumber: line, cells, ...(kept === null ? {} : { damage: kept }) })
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

async function chooseSheet(
  workbook: Workbook,
  wanted: string | undefined,
  known: ReadonlySet<string>,
  limits: SheetLimits,
): Promise<SheetHead> {
  if (wanted !== undefined) return readHeadOf(workbook, wanted, limits)
  const names = workbook.sheets.slice(0, searchedSheets).map(({ name }) => name)
  let best: { head: SheetHead; score: number } | null = null
  for (const name of names) {
    const head = await readHeadOf(workbook, name, limits)
    const filled = head.lines.some(({ cells }) => !isEmptyLine(cells))
    const score = filled ? 1 + (findKnownHeader(head.lines, known)?.score ?? 0) : 0
    if (score > (best?.score ?? 0)) best = { head, score }
  }
  if (best === null) throw new AppError('file-empty', 'no filled sheet')
  return best.head
}

async function readHeadOf(
  workbook: Workbook,
  name: string,
  limits: SheetLimits,
): Promise<SheetHead> {
  const lines: WorksheetRow[] = []
  let goesOn = false
  let seen = 0
  await readWorksheet(workbook, findSheet(workbook, name).entry, limits.columns, (row) => {
    seen += 1
    const isFilled = !isEmptyRow(row, limits.columns)
    goesOn = seen > searchedRows || (isFilled && lines.length >= headRows)
    if (isFilled && !goesOn) lines.push(row)
    return !goesOn
  })
  return { name, lines, goesOn }
}

function findSheet(workbook: Workbook, name: string) {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name)
  if (sheet === undefined) throw damaged(`no sheet ${name}`)
  return sheet
}
