import { AppError } from '#electron/errors/app-error'
import { type Separator, separatorSchema } from '#shared/domain/fields/sheet'
import { findKnownHeader, isEmptyLine, type KnownHeaders } from '../header-row'
import { type CsvRecord, readRecords } from './csv-records'

const sampleRecords = 60

export interface HeadReading {
  readonly separator: Separator
  readonly records: readonly CsvRecord[]
  /** Why the reading ended early; null where the sample was read to its end. */
  readonly error: AppError | null
  /** There are more records than were asked for. */
  readonly cut: boolean
}

/**
 * Reads the head of a file with each separator and keeps the best reading: the one whose header
 * has most known columns, then the one whose lines are most alike.
 */
export async function chooseSeparator(
  head: string,
  known: KnownHeaders,
  quotes: boolean,
  recordChars: number,
): Promise<HeadReading> {
  const readings = await Promise.all(
    separatorSchema.options.map((separator) => readHeadWith(head, separator, quotes, recordChars)),
  )
  const ranked = readings
    .map((reading) => ({ reading, rank: rankReading(reading, known) }))
    .sort((a, b) => compareRanks(b.rank, a.rank))
  return (ranked[0] as (typeof ranked)[number]).reading // there are four separators
}

/** The first records of a head; an error ends the reading but keeps the records before it. */
export async function readHeadWith(
  head: string,
  separator: Separator,
  quotes: boolean,
  recordChars: number,
): Promise<HeadReading> {
  const records: CsvRecord[] = []
  try {
    await readRecords(single(head), { separator, quotes, recordChars, unwraps: true }, (record) => {
      records.push(record)
      return records.length < sampleRecords
    })
    return { separator, records, error: null, cut: records.length >= sampleRecords }
  } catch (error) {
    if (error instanceof AppError) return { separator, records, error, cut: false }
    throw error
  }
}

/** The separator that Excel's own first line `sep=;` names. */
export function readSeparatorLine(head: string): Separator | null {
  const sign = /^"?sep=(.)"?[\r\n]/i.exec(head)?.[1]
  const parsed = separatorSchema.safeParse(sign)
  return parsed.success ? parsed.data : null
}

/** A text that is there already, as chunks. */
export async function* single(chunk: string): AsyncGenerator<string> {
  yield chunk
}

function rankReading(reading: HeadReading, known: KnownHeaders): readonly number[] {
  const filled = reading.records.filter(({ cells }) => !isEmptyLine(cells))
  const widths = new Map<number, number>()
  for (const { cells } of filled) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  const [mode = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? []
  const alike = filled.length === 0 ? 0 : count / filled.length
  return [
    findKnownHeader(filled, known)?.score ?? 0,
    reading.error === null ? 1 : 0,
    // One column throughout says nothing: it ranks below two that agree, above many that do not.
    mode === 1 ? 0.5 : alike,
    mode,
  ]
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
