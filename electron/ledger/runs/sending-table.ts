import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import type { PacketReading } from '#shared/domain/runs/activation'
import type { FoundRecord, KnownBy, OutcomeCause, RowConflict } from '#shared/domain/runs/row'
import { prepare } from '../statements'
import { parseRow, type RowRecord } from './run-rows-table'

/*
 * The moves a row makes while its run runs. Each is one statement that names the state it moves
 * from, so that a move which is not allowed changes nothing and says so.
 * All times are epoch seconds, UTC.
 */

export interface RowRef {
  readonly runId: number
  readonly position: number
}

/**
 * Rows that may be sent, after a position, in order. `unsent` rows go again: they never left. Those that
 * were sent before (`again`) are listed apart from the others.
 */
export function listSendable(
  db: ReadableDb,
  runId: number,
  after: number,
  limit: number,
  again: boolean,
): RowRecord[] {
  return prepare(
    db,
    `SELECT * FROM run_rows WHERE run_id = ? AND position > ? AND state IN ('ready', 'unsent')
       AND attempts ${again ? '> 0' : '= 0'}
     ORDER BY position LIMIT ?`,
  )
    .all(runId, after, limit)
    .map(parseRow)
}

/**
 * Records the intent to send a row, before a byte leaves.
 *
 * False where another row with this address was sent, is being sent or is in doubt, in this run or
 * another: the row is then left out and the other one named.
 */
export function beginSending(
  db: WritableDb,
  row: RowRef & { readonly dedupeKey: string },
  times: { readonly sentAt: number; readonly absentAt: number | null },
): boolean {
  const earlier = findEarlierSend(db, row)
  if (earlier) {
    exclude(db, row, earlier)
    return false
  }
  return markSending(db, row, times)
}

/** Moves a row that may be sent to `sending`; false where it may not. */
export function markSending(
  db: WritableDb,
  row: RowRef,
  times: { readonly sentAt: number; readonly absentAt: number | null },
): boolean {
  const result = prepare(
    db,
    `UPDATE run_rows SET state = 'sending', attempts = attempts + 1, sent_at = ?, absent_at = ?,
       missed_at = NULL, next_check_at = NULL, settled_at = NULL, cause = NULL,
       server_message = NULL, readings_json = NULL, known_by = NULL, found_json = NULL,
       conflict_json = NULL, sent_order = (SELECT last + 1 FROM sent_counter)
     WHERE run_id = ? AND position = ? AND state IN ('ready', 'unsent')`,
  ).run(times.sentAt, times.absentAt, row.runId, row.position)
  if (result.changes !== 1) return false
  prepare(db, 'UPDATE sent_counter SET last = last + 1').run()
  return true
}

/** Says when a claimed row leaves, where that is later than it was claimed. */
export function recordLeaving(db: WritableDb, row: RowRef, sentAt: number): void {
  prepare(
    db,
    `UPDATE run_rows SET sent_at = ? WHERE run_id = ? AND position = ? AND state = 'sending'`,
  ).run(sentAt, row.runId, row.position)
}

/** Puts a claimed row back as it was read before: it was never given to a connection. */
export function giveBack(db: WritableDb, row: RowRecord): void {
  prepare(
    db,
    `UPDATE run_rows SET state = ?, attempts = ?, sent_at = ?, absent_at = ?, missed_at = ?,
       settled_at = ?, cause = ?, server_message = ?, sent_order = ?
     WHERE run_id = ? AND position = ? AND state = 'sending'`,
  ).run(
    ...[row.state, row.attempts, row.sentAt, row.absentAt, row.missedAt],
    ...[row.settledAt, row.cause, row.serverMessage, row.sentOrder, row.runId, row.position],
  )
}

/** Keeps what the row's user has now, beside what it had before the row was sent. */
export function recordReading(db: WritableDb, row: RowRef, reading: PacketReading): void {
  prepare(
    db,
    `UPDATE run_rows SET readings_json = json_set(
       coalesce(readings_json, '{"before":null,"after":null}'), '$.after', json(?))
     WHERE run_id = ? AND position = ?`,
  ).run(JSON.stringify(reading), row.runId, row.position)
}

const earlierSchema = z.object({
  run_id: z.int(),
  state: z.enum(['done', 'unknown', 'sending']),
  sent_at: z.int(),
  registration_id: z.string().nullable(),
})

/** Another row with the same address that was sent, is being sent or is in doubt; one that is done first. */
export function findEarlierSend(
  db: ReadableDb,
  row: RowRef & { readonly dedupeKey: string },
): RowConflict | null {
  // Put in order here: asked for in order, SQLite takes five times as long to find that there is none.
  const [earlier] = prepare(
    db,
    `SELECT run_id, state, sent_at, registration_id FROM run_rows
     WHERE dedupe_key = ? AND dedupe_key <> '' AND state IN ('done', 'unknown', 'sending')
       AND NOT (run_id = ? AND position = ?)`,
  )
    .all(row.dedupeKey, row.runId, row.position)
    .map((record) => earlierSchema.parse(record))
    .sort(
      (a, b) => Number(b.state === 'done') - Number(a.state === 'done') || b.sent_at - a.sent_at,
    )
  if (!earlier) return null
  return {
    kind: 'sent-before',
    runId: earlier.run_id,
    at: earlier.sent_at,
    state: earlier.state,
    registrationId: earlier.registration_id,
  }
}

/** Leaves a row out because of what stands against it; its password is erased. */
export function exclude(db: WritableDb, row: RowRef, conflict: RowConflict): void {
  prepare(
    db,
    `UPDATE run_rows SET state = 'excluded', conflict_json = ?, password_sealed = NULL
     WHERE run_id = ? AND position = ? AND state IN ('ready', 'unsent')`,
  ).run(JSON.stringify(conflict), row.runId, row.position)
}

/** The server confirmed the row, reading proved it, or a person says so. Its password is erased. */
export function recordDone(
  db: WritableDb,
  row: RowRef,
  done: {
    readonly registrationId: string | null
    readonly serverMessage: string | null
    readonly knownBy: KnownBy
    readonly at: number
  },
): void {
  prepare(
    db,
    `UPDATE run_rows SET state = 'done', server_message = ?, cause = NULL, settled_at = ?,
       next_check_at = NULL, registration_id = ?, known_by = ?, password_sealed = NULL
     WHERE run_id = ? AND position = ?
       AND state IN ('sending', 'unknown', 'ready', 'unsent', 'refused')`,
  ).run(done.serverMessage, done.at, done.registrationId, done.knownBy, row.runId, row.position)
}

/** Keeps what the service showed of a row, for whoever has to decide about it. */
export function recordFound(db: WritableDb, row: RowRef, found: FoundRecord): void {
  prepare(db, 'UPDATE run_rows SET found_json = ? WHERE run_id = ? AND position = ?').run(
    JSON.stringify(found),
    row.runId,
    row.position,
  )
}

/** The server said no, in its words; `cause` says where that is not final yet, or who was first. */
export function recordRefused(
  db: WritableDb,
  row: RowRef,
  refused: {
    readonly serverMessage: string
    readonly cause?: 'refusal-provisional' | 'existed-before'
    readonly at: number
  },
): void {
  settle(db, row, 'refused', refused)
}

/** The row surely never reached the server; it may be sent again. */
export function recordUnsent(
  db: WritableDb,
  row: RowRef,
  unsent: {
    readonly cause: OutcomeCause
    readonly serverMessage: string | null
    readonly at: number
  },
): void {
  settle(db, row, 'unsent', unsent)
}

/** Keeps what stands against sending a row for now. */
export function recordConflict(db: WritableDb, row: RowRef, conflict: RowConflict): void {
  prepare(db, 'UPDATE run_rows SET conflict_json = ? WHERE run_id = ? AND position = ?').run(
    JSON.stringify(conflict),
    row.runId,
    row.position,
  )
}

/**
 * What came of the row is in doubt; it is looked up at `nextCheckAt`, or left to a person on null. `serverMessage` is what
 * the service said, where it said something that is not believed yet.
 */
export function recordUnknown(
  db: WritableDb,
  row: RowRef,
  unknown: {
    readonly cause: OutcomeCause
    readonly nextCheckAt: number | null
    readonly serverMessage?: string
  },
): void {
  prepare(
    db,
    `UPDATE run_rows SET state = 'unknown', cause = ?, next_check_at = ?,
       server_message = coalesce(?, server_message)
     WHERE run_id = ? AND position = ? AND state IN ('sending', 'unknown', 'refused')`,
  ).run(unknown.cause, unknown.nextCheckAt, unknown.serverMessage ?? null, row.runId, row.position)
}

/** A row in doubt was not there at `missedAt`; the first time of it is kept. */
export function recordMissed(db: WritableDb, row: RowRef, missedAt: number): void {
  prepare(
    db,
    `UPDATE run_rows SET missed_at = coalesce(missed_at, ?)
     WHERE run_id = ? AND position = ? AND state = 'unknown'`,
  ).run(missedAt, row.runId, row.position)
}

/** Reading proved, twice and late enough, that the row did nothing: it may be sent again. */
export function recordAbsent(db: WritableDb, row: RowRef): void {
  prepare(
    db,
    `UPDATE run_rows SET state = 'ready', cause = NULL, next_check_at = NULL
     WHERE run_id = ? AND position = ? AND state = 'unknown'`,
  ).run(row.runId, row.position)
}

/** Makes every row in doubt due, for when a person asks to look again. */
export function askAgain(db: WritableDb, runId: number, now: number): void {
  prepare(
    db,
    `UPDATE run_rows SET next_check_at = ? WHERE run_id = ? AND state = 'unknown'
       AND next_check_at IS NULL`,
  ).run(now, runId)
}

/** Confirmed rows whose registration id is still to be found in the users list. */
export function listWithoutId(db: ReadableDb, runId: number): RowRecord[] {
  return prepare(
    db,
    `SELECT * FROM run_rows WHERE run_id = ? AND state = 'done' AND registration_id IS NULL`,
  )
    .all(runId)
    .map(parseRow)
}

export function setRegistrationId(db: WritableDb, row: RowRef, registrationId: string): void {
  prepare(db, 'UPDATE run_rows SET registration_id = ? WHERE run_id = ? AND position = ?').run(
    registrationId,
    row.runId,
    row.position,
  )
}

function settle(
  db: WritableDb,
  row: RowRef,
  state: 'refused' | 'unsent',
  outcome: {
    readonly at: number
    readonly serverMessage: string | null
    readonly cause?: OutcomeCause
  },
): void {
  prepare(
    db,
    `UPDATE run_rows SET state = ?, server_message = ?, cause = ?, settled_at = ?,
       next_check_at = NULL
     WHERE run_id = ? AND position = ? AND state IN ('sending', 'unknown', 'ready', 'unsent')`,
  ).run(state, outcome.serverMessage, outcome.cause ?? null, outcome.at, row.runId, row.position)
}

/** Rows in doubt that are looked at by themselves, those that wait longest first. */
export function listWaitingChecks(db: ReadableDb, runId: number): number[] {
  return prepare(
    db,
    `SELECT position FROM run_rows
     WHERE run_id = ? AND state = 'unknown' AND next_check_at IS NOT NULL ORDER BY next_check_at`,
  )
    .all(runId)
    .map((record) => z.object({ position: z.int() }).parse(record).position)
}

/** Rows whose sending was cut off by a crash may have arrived: they are in doubt from `now` on. */
export function doubtSending(db: WritableDb, runId: number, now: number): RowRecord[] {
  return prepare(
    db,
    `UPDATE run_rows SET state = 'unknown', cause = 'interrupted', next_check_at = ?
     WHERE run_id = ? AND state = 'sending' RETURNING *`,
  )
    .all(now, runId)
    .map(parseRow)
}
