import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import { problemSchema, repairSchema } from '#shared/domain/fields/cell-notes'
import { readingsSchema } from '#shared/domain/runs/activation'
import {
  foundRecordSchema,
  knownBySchema,
  outcomeCauseSchema,
  type RowConflict,
  type RowFilter,
  type RowState,
  rowConflictSchema,
  rowStateSchema,
} from '#shared/domain/runs/row'
import { jsonColumn } from '../json-column'
import { prepare } from '../statements'

const recordSchema = z
  .object({
    run_id: z.int(),
    position: z.int(),
    row_number: z.int(),
    state: rowStateSchema,
    values_json: jsonColumn(z.record(z.string(), z.string())),
    password_sealed: z.instanceof(Uint8Array).nullable(),
    problems_json: jsonColumn(z.array(problemSchema)),
    repairs_json: jsonColumn(z.array(repairSchema)),
    conflict_json: jsonColumn(rowConflictSchema).nullable(),
    dedupe_key: z.string(),
    registration_id: z.string().nullable(),
    server_message: z.string().nullable(),
    cause: outcomeCauseSchema.nullable(),
    attempts: z.int(),
    absent_at: z.int().nullable(),
    sent_at: z.int().nullable(),
    missed_at: z.int().nullable(),
    next_check_at: z.int().nullable(),
    settled_at: z.int().nullable(),
    readings_json: jsonColumn(readingsSchema).nullable(),
    sent_order: z.int().nullable(),
    known_by: knownBySchema.nullable(),
    found_json: jsonColumn(foundRecordSchema).nullable(),
  })
  .transform((record) => ({
    runId: record.run_id,
    position: record.position,
    rowNumber: record.row_number,
    state: record.state,
    values: record.values_json,
    passwordSealed: record.password_sealed,
    problems: record.problems_json,
    repairs: record.repairs_json,
    conflict: record.conflict_json,
    /** What rows are told apart by: an address, or the key that `DraftKind.toKey` makes. */
    dedupeKey: record.dedupe_key,
    registrationId: record.registration_id,
    serverMessage: record.server_message,
    cause: record.cause,
    attempts: record.attempts,
    absentAt: record.absent_at,
    sentAt: record.sent_at,
    missedAt: record.missed_at,
    nextCheckAt: record.next_check_at,
    settledAt: record.settled_at,
    readings: record.readings_json,
    /** Its place among all rows that were ever sent: which of two left first, whatever the clock said. */
    sentOrder: record.sent_order,
    knownBy: record.known_by,
    found: record.found_json,
  }))

/** A row as the ledger keeps it. Its password is sealed and is never part of `values`. */
export type RowRecord = Readonly<z.infer<typeof recordSchema>>

/** What checking a row decides; written when it is read from a file and whenever it is edited. */
export interface CheckedRow {
  readonly position: number
  readonly rowNumber: number
  readonly state: RowState
  readonly values: Readonly<Record<string, string>>
  readonly passwordSealed: Uint8Array | null
  readonly problems: RowRecord['problems']
  readonly repairs: RowRecord['repairs']
  readonly conflict: RowConflict | null
  readonly dedupeKey: string
}

/** A checked row as its columns hold it. */
export interface StoredRow {
  readonly position: number
  readonly rowNumber: number
  readonly state: RowState
  readonly values: string
  readonly password: Uint8Array | null
  readonly problems: string
  readonly repairs: string
  readonly conflict: string | null
  readonly dedupeKey: string
}

export function findRow(db: ReadableDb, runId: number, position: number): RowRecord | null {
  const record = prepare(db, 'SELECT * FROM run_rows WHERE run_id = ? AND position = ?').get(
    runId,
    position,
  )
  return record === undefined ? null : recordSchema.parse(record)
}

/** A page of a run's rows as the filter leaves them, at most 200; `offset` counts in that list. */
export function listRows(
  db: ReadableDb,
  runId: number,
  filter: RowFilter,
  page: { readonly offset: number; readonly limit: number },
): RowRecord[] {
  const order = filter === 'attempted' ? 'sent_at DESC, position DESC' : 'position'
  const sql = `SELECT * FROM ${tables[filter]} WHERE run_id = ? AND ${conditions[filter]} ORDER BY ${order}
    LIMIT ? OFFSET ?`
  // Positions are dense: any place of the whole list is reached without counting up to it.
  const records =
    filter === 'all'
      ? prepare(
          db,
          'SELECT * FROM run_rows WHERE run_id = ? AND position >= ? ORDER BY position LIMIT ?',
        ).all(runId, page.offset, page.limit)
      : prepare(db, sql).all(runId, page.limit, page.offset)
  return records.map(parseRow)
}

/** The rows of a run after a position, in order; the whole run in slices. */
export function listRowsAfter(
  db: ReadableDb,
  runId: number,
  position: number,
  limit: number,
): RowRecord[] {
  return prepare(
    db,
    'SELECT * FROM run_rows WHERE run_id = ? AND position > ? ORDER BY position LIMIT ?',
  )
    .all(runId, position, limit)
    .map(parseRow)
}

export function countFiltered(db: ReadableDb, runId: number, filter: RowFilter): number {
  return count(
    prepare(
      db,
      `SELECT count(*) AS n FROM ${tables[filter]} WHERE run_id = ? AND ${conditions[filter]}`,
    ).get(runId),
  )
}

/**
 * The next row with a problem after a position, or the one before it, and its place in the filtered
 * list. Wraps around.
 */
export function findNextProblem(
  db: ReadableDb,
  runId: number,
  from: { readonly position: number; readonly backwards: boolean },
  filter: RowFilter,
): { position: number; offset: number } | null {
  const next = prepare(
    db,
    `SELECT position FROM run_rows INDEXED BY run_rows_by_state
     WHERE run_id = ? AND state = 'problem' AND ${conditions[filter]}
     ORDER BY ${from.backwards ? 'position >= ?, position DESC' : 'position <= ?, position'} LIMIT 1`,
  ).get(runId, from.position)
  if (next === undefined) return null
  const { position } = z.object({ position: z.int() }).parse(next)
  const offset = count(
    prepare(
      db,
      `SELECT count(*) AS n FROM run_rows WHERE run_id = ? AND position < ? AND ${conditions[filter]}`,
    ).get(runId, position),
  )
  return { position, offset }
}

const byState = 'run_rows INDEXED BY run_rows_by_state'

/** Without statistics SQLite would walk the whole run for any of these. */
const tables: Record<RowFilter, string> = {
  all: 'run_rows',
  problem: byState,
  repaired: 'run_rows INDEXED BY run_rows_repaired',
  already: byState,
  'set-aside': byState,
  hidden: byState,
  closed: 'run_rows INDEXED BY run_rows_closed',
  ready: byState,
  excluded: byState,
  done: byState,
  refused: byState,
  unknown: byState,
  unsent: byState,
  attempted: 'run_rows INDEXED BY run_rows_sent',
}

const leftOut = JSON.stringify({ kind: 'left-out' })
/** What the file itself says is not to be sent. */
const isSetAside = `(conflict_json IN ('{"kind":"hidden"}', '{"kind":"footer"}')
  OR conflict_json LIKE '{"kind":"not-paid"%')`

/** As the index of migration 0015 has it. */
const isClosed = `(substr(conflict_json, 1, 16) = '{"kind":"closed"')`

const conditions: Record<RowFilter, string> = {
  all: 'true',
  problem: `state = 'problem'`,
  repaired: `repairs_json <> '[]'`,
  // Compared as text: taking the JSON of 100,000 rows apart would hold the window up.
  already: `state = 'excluded' AND conflict_json <> '${leftOut}' AND NOT ${isSetAside}
    AND NOT ${isClosed}`,
  'set-aside': `state = 'excluded' AND ${isSetAside}`,
  hidden: `state = 'excluded' AND conflict_json = '{"kind":"hidden"}'`,
  closed: isClosed,
  ready: `state = 'ready'`,
  excluded: `state = 'excluded'`,
  done: `state = 'done'`,
  refused: `state = 'refused'`,
  unknown: `state IN ('unknown', 'sending')`,
  unsent: `state IN ('ready', 'unsent')`,
  attempted: 'sent_at IS NOT NULL',
}

export function parseRow(record: unknown): RowRecord {
  return recordSchema.parse(record)
}

function count(record: unknown): number {
  return z.object({ n: z.int() }).parse(record).n
}

export function toStoredRow(row: CheckedRow): StoredRow {
  return {
    position: row.position,
    rowNumber: row.rowNumber,
    state: row.state,
    values: JSON.stringify(row.values),
    password: row.passwordSealed,
    problems: toJson(row.problems),
    repairs: toJson(row.repairs),
    conflict: row.conflict && JSON.stringify(row.conflict),
    dedupeKey: row.dedupeKey,
  }
}

/** Most rows have nothing to list. */
function toJson(list: readonly unknown[]): string {
  return list.length === 0 ? '[]' : JSON.stringify(list)
}

const storedSchema = recordSchema.in.pick({
  values_json: true,
  problems_json: true,
  repairs_json: true,
  conflict_json: true,
})

/** What `toStoredRow` made texts of, but for what follows from it. */
export function readStoredRow(row: StoredRow): Omit<CheckedRow, 'state' | 'dedupeKey'> {
  const read = storedSchema.parse({
    values_json: row.values,
    problems_json: row.problems,
    repairs_json: row.repairs,
    conflict_json: row.conflict,
  })
  return {
    position: row.position,
    rowNumber: row.rowNumber,
    values: read.values_json,
    passwordSealed: row.password,
    problems: read.problems_json,
    repairs: read.repairs_json,
    conflict: read.conflict_json,
  }
}
