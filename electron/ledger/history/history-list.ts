import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import { type HistoryEntry, type HistoryFilter, historyEntrySchema } from '#shared/domain/history'
import { prepare } from '../statements'

const recordSchema = z
  .object({
    id: z.int(),
    at: z.int(),
    actor: z.string(),
    kind: z.string(),
    shown_outcome: z.string(),
    registration_id: z.string().nullable(),
    email: z.string().nullable(),
    store_name: z.string().nullable(),
    run_id: z.int().nullable(),
    row_number: z.int().nullable(),
    source_name: z.string().nullable(),
    server_message: z.string().nullable(),
    duration_ms: z.int().nullable(),
    details_json: z.string(),
  })
  .transform(
    (record): HistoryEntry =>
      historyEntrySchema.parse({
        id: record.id,
        at: record.at,
        actor: record.actor,
        kind: record.kind,
        outcome: record.shown_outcome,
        registrationId: record.registration_id,
        email: record.email,
        storeName: record.store_name,
        runId: record.run_id,
        rowNumber: record.row_number,
        sourceName: record.source_name,
        serverMessage: record.server_message,
        durationMs: record.duration_ms,
        details: JSON.parse(record.details_json),
      }),
  )

/** Earlier consoles recorded as refused what a person called somebody else's; no entry can be written again. */
const shownOutcome = `CASE WHEN kind = 'decision' AND details_json ->> 'decision' = 'not-ours'
  THEN 'not-ours' ELSE outcome END`

/** Ids between two, both left out. */
export interface IdRange {
  readonly after: number
  readonly before: number
}

/** The entries a filter leaves among some ids, the newest first. */
export function listHistory(
  db: ReadableDb,
  filter: HistoryFilter,
  { after, before }: IdRange,
  limit: number,
): HistoryEntry[] {
  const { where, values } = conditionsOf(filter)
  return prepare(
    db,
    `SELECT *, ${shownOutcome} AS shown_outcome FROM history WHERE id > ? AND id < ? AND ${where} ORDER BY id DESC LIMIT ?`,
  )
    .all(after, before, ...values, limit)
    .map((record) => recordSchema.parse(record))
}

/** How many entries a filter leaves among some ids. */
export function countHistory(
  db: ReadableDb,
  filter: HistoryFilter,
  { after, before }: IdRange,
): number {
  const { where, values } = conditionsOf(filter)
  const record = prepare(
    db,
    `SELECT count(*) AS n FROM history WHERE id > ? AND id < ? AND ${where}`,
  ).get(after, before, ...values)
  return z.object({ n: z.int() }).parse(record).n
}

/** How many entries are older than a moment, epoch seconds. */
export function countOlder(db: ReadableDb, before: number): number {
  const record = prepare(
    db,
    `SELECT count(*) AS n FROM history
     WHERE id > (SELECT cut_id FROM history_head)
       AND id < coalesce((SELECT min(id) FROM history
         WHERE at >= ? AND id > (SELECT cut_id FROM history_head)), 9007199254740991)`,
  ).get(before)
  return z.object({ n: z.int() }).parse(record).n
}

const searched = [
  'email',
  'store_name',
  'registration_id',
  'source_name',
  'server_message',
  `(details_json ->> 'invoiceCode')`,
  `(details_json ->> 'fileName')`,
  `(details_json ->> 'reason')`,
]

function conditionsOf(filter: HistoryFilter): {
  readonly where: string
  readonly values: readonly (string | number)[]
} {
  const parts: string[] = ['true']
  const values: (string | number)[] = []
  const add = (part: string, ...more: (string | number)[]) => {
    parts.push(part)
    values.push(...more)
  }
  if (filter.from !== null) add('at >= ?', filter.from)
  if (filter.before !== null) add('at < ?', filter.before)
  if (filter.kinds.length > 0) add(`kind IN (${marks(filter.kinds)})`, ...filter.kinds)
  if (filter.outcomes.length > 0) {
    add(`${shownOutcome} IN (${marks(filter.outcomes)})`, ...filter.outcomes)
  }
  if (filter.user !== null) addUser(filter.user, add)
  for (const word of filter.search.split(/\s+/).filter((part) => part !== '')) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    const ways = searched.map((column) => `${column} LIKE ? ESCAPE '\\'`)
    add(`(${ways.join(' OR ')})`, ...searched.map(() => pattern))
  }
  return { where: parts.join(' AND '), values }
}

function addUser(
  { registrationId, email }: NonNullable<HistoryFilter['user']>,
  add: (part: string, ...values: string[]) => void,
): void {
  // As lists of ids, each from its own index: an OR would walk the whole table.
  const ways: string[] = []
  const values: string[] = []
  if (registrationId !== null) {
    ways.push('SELECT id FROM history WHERE registration_id = ?')
    values.push(registrationId)
  }
  if (email !== null) {
    ways.push('SELECT id FROM history WHERE lower(email) = lower(?)')
    values.push(email.trim())
  }
  add(ways.length === 0 ? 'false' : `id IN (${ways.join(' UNION ')})`, ...values)
}

function marks(list: readonly unknown[]): string {
  return list.map(() => '?').join(', ')
}
