import { createHash } from 'node:crypto'
import { AppError } from '#electron/errors/app-error'
import type {
  Encoding,
  Separator,
  SheetOverview,
  SheetRow,
  SourceOptions,
} from '#shared/domain/fields/sheet'
import { refuseMarkup } from '../file-kind'
import { chooseHeader, isEmptyLine, type KnownHeaders, noHeader } from '../header-row'
import type { SheetLimits } from '../limits'
import { buildOverview, trimHeader } from '../overview'
import { createRowBatches, type TakeBatch } from '../row-batches'
import type { SheetSource } from '../sheet-source'
import { readChunks, readHead, tooLarge } from '../source-bytes'
import { mayBeGuarded, unguardFormula } from '../write/formula-guard'
import type { CodePage } from './code-pages'
import { type CsvFormat, type CsvRecord, readRecords } from './csv-records'
import { decodeText, detectEncoding, isAllUtf8 } from './encoding'
import { gatherDoubt } from './gather-doubt'
import {
  chooseSeparator,
  type HeadReading,
  readHeadWith,
  readSeparatorLine,
  single,
} from './separator'
import { tellCodePages } from './tell-code-page'

const headBytes = 64 * 1024

interface Opened {
  readonly encoding: Encoding
  /** Code pages that the file makes sense in, the likeliest first; empty where there is no doubt. */
  readonly rivals: readonly CodePage[]
  readonly reading: HeadReading
  readonly quotes: boolean
  /** The first line only names the separator. */
  readonly separatorLine: boolean
  readonly bytes: number
  /** The file is longer than its head. */
  readonly goesOn: boolean
}

/** Reads the beginning of a CSV and finds out what was not said about it. */
export async function inspectCsv(
  source: SheetSource,
  options: SourceOptions,
  known: KnownHeaders,
  limits: SheetLimits,
): Promise<SheetOverview> {
  const opened = await openCsv(source, options, known, limits)
  const { reading } = opened
  if (reading.error !== null && !opened.goesOn) throw reading.error
  const lines = dataLines(opened)
  const header = chooseHeader(lines, known, options.headerRow)
  const more = opened.goesOn || reading.error !== null || reading.cut
  const doubt =
    opened.rivals.length > 1 &&
    (await gatherDoubt(readChunks(source), opened.rivals, formatOf(opened, limits)))
  return {
    format: 'csv',
    encoding: opened.encoding,
    ...(doubt && { doubt }),
    separator: reading.separator,
    sheets: [],
    sheet: null,
    alike: [],
    also: [],
    hiddenRows: 'none',
    ...buildOverview(header, lines, more, limits.columns),
  }
}

/**
 * Reads every row below the header. What `options` leaves out is found out as `inspectCsv` does,
 * but without known headers.
 */
export async function readCsv(
  source: SheetSource,
  options: SourceOptions,
  limits: SheetLimits,
  take: TakeBatch,
): Promise<{ rowCount: number; sha256: string }> {
  const opened = await openCsv(source, options, new Map(), limits)
  const headerRow = chooseHeaderRow(opened, options)
  const hash = createHash('sha256')
  const batches = createRowBatches(take)
  let readBytes = 0
  let shape: { width: number; named: number } | null = null
  await readRecords(
    decodeText(
      readChunks(source, (chunk) => {
        hash.update(chunk)
        readBytes += chunk.length
      }),
      opened.encoding,
    ),
    formatOf(opened, limits),
    (record) => {
      if (record.line > limits.rows) throw tooLarge('rows', limits.rows)
      if (record.line === headerRow || record.line === options.secondHeaderRow) {
        const named = trimHeader(record.cells, limits.columns).length
        shape = {
          width: Math.max(shape?.width ?? 0, record.cells.length),
          named: Math.max(shape?.named ?? 0, named),
        }
      } else if (shape !== null) {
        const unguarded = unguardRecord(record)
        if (!isEmptyLine(unguarded.cells)) batches.add(toRow(unguarded, shape.named, shape.width))
      }
      return undefined
    },
    // A file that somebody writes on has more than it had.
    () => batches.flush(Math.min(readBytes / opened.bytes, 1)),
  )
  if (shape === null) throw noHeader(headerRow)
  return { rowCount: await batches.end(), sha256: hash.digest('hex') }
}

function formatOf({ reading, quotes }: Opened, { recordChars }: SheetLimits): CsvFormat {
  return { separator: reading.separator, quotes, recordChars, unwraps: true }
}

async function openCsv(
  source: SheetSource,
  options: SourceOptions,
  known: KnownHeaders,
  limits: SheetLimits,
): Promise<Opened> {
  if (source.kind === 'text' && source.text.length > limits.pastedChars) {
    throw tooLarge('characters', limits.pastedChars)
  }
  const { head: bytes, size } = await readHead(source, headBytes)
  if (size > limits.csvBytes) throw tooLarge('bytes', limits.csvBytes)
  const { encoding, rivals } = await tellEncoding(source, bytes, options)
  const goesOn = size > bytes.length
  const text = await decodeHead(bytes, encoding, goesOn)
  if (text.trim() === '') throw new AppError('file-empty', 'nothing but spaces')
  refuseMarkup(text)
  const named = readSeparatorLine(text)
  const read = (quotes: boolean) => {
    const separator = options.separator ?? named
    return separator === null
      ? chooseSeparator(text, known, quotes, limits.recordChars)
      : readHeadWith(text, separator, quotes, limits.recordChars)
  }
  const strict = await read(true)
  const quotes =
    source.kind === 'file' || (await hasSoundQuotes(source.text, strict.separator, limits))
  const reading = quotes ? strict : await read(false)
  const separatorLine = named !== null
  return { encoding, rivals, reading, quotes, separatorLine, bytes: size, goesOn }
}

/** The encoding that was chosen or that the beginning shows; else what all bytes of the file say. */
async function tellEncoding(
  source: SheetSource,
  head: Buffer,
  options: SourceOptions,
): Promise<Pick<Opened, 'encoding' | 'rivals'>> {
  const told = options.encoding ?? detectEncoding(head)
  if (told !== null) return { encoding: told, rivals: [] }
  if (await isAllUtf8(readChunks(source))) return { encoding: 'utf-8', rivals: [] }
  const rivals = await tellCodePages(readChunks(source))
  return { encoding: rivals[0] ?? 'windows-1252', rivals }
}

/** Google Sheets copies cells without quoting them: there a quote is a character like others. */
async function hasSoundQuotes(
  text: string,
  separator: Separator,
  limits: SheetLimits,
): Promise<boolean> {
  if (!text.includes('"')) return true
  try {
    const format = { separator, quotes: true, recordChars: limits.recordChars }
    await readRecords(single(text), format, () => undefined)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

/** The head as text; where the file goes on, only up to its last whole line. */
async function decodeHead(bytes: Buffer, encoding: Encoding, goesOn: boolean): Promise<string> {
  let text = ''
  for await (const part of decodeText([bytes], encoding)) text += part
  const end = goesOn ? Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) : text.length
  return end <= 0 ? text : text.slice(0, goesOn ? end + 1 : end)
}

function chooseHeaderRow(opened: Opened, options: SourceOptions): number {
  return options.headerRow ?? chooseHeader(dataLines(opened), new Map(), undefined).line
}

function dataLines({ reading, separatorLine }: Opened): CsvRecord[] {
  return reading.records.filter(({ line }) => !(separatorLine && line === 1)).map(unguardRecord)
}

function unguardRecord(record: CsvRecord): CsvRecord {
  // Nearly no record has such a cell: none is made again for nothing.
  if (!record.cells.some(mayBeGuarded)) return record
  return { line: record.line, cells: record.cells.map(unguardFormula) }
}

/** `named` columns are kept; cells from `width` on have no header above them at all. */
function toRow({ line, cells }: CsvRecord, named: number, width: number): SheetRow {
  const row: string[] = []
  let damage: Record<number, 'unreadable-character'> | undefined
  for (let index = 0; index < named; index += 1) {
    const cell = cells[index] ?? ''
    if (cell.includes('\ufffd')) {
      damage ??= {}
      damage[index] = 'unreadable-character'
    }
    row.push(cell)
  }
  // Nearly every row: no list and no spread is made for it.
  if (damage === undefined && cells.length <= width) return { rowNumber: line, cells: row }
  const extra = cells.slice(width).filter((cell) => cell.trim() !== '')
  return {
    rowNumber: line,
    cells: row,
    ...(damage === undefined ? {} : { damage }),
    ...(extra.length === 0 ? {} : { extra: extra.slice(0, 5) }),
  }
}
