import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { rowStateSchema } from '#shared/domain/runs/row'
import {
  type RunKind,
  type RunSource,
  type RunState,
  type RunTotals,
  runKindSchema,
  runSourceSchema,
  runStateSchema,
  type StopCause,
  stopCauseSchema,
} from '#shared/domain/runs/run'
import { leftStates } from '#shared/domain/runs/what-is-left'
import { jsonColumn } from '../json-column'
import { prepare } from '../statements'
import type { RowRecord } from './run-rows-table'
import { doubtSending } from './sending-table'

const recordSchema = z
  .object({
    id: z.int(),
    kind: runKindSchema,
    state: runStateSchema,
    stop_cause: stopCauseSchema.nullable(),
    stop_detail: z.string().nullable(),
    source_json: jsonColumn(runSourceSchema),
    source_hash: z.string(),
    created_at: z.int(),
    started_at: z.int().nullable(),
    ended_at: z.int().nullable(),
  })
  .transform((record) => ({
    id: record.id,
    kind: record.kind,
    state: record.state,
    stopCause: record.stop_cause,
    stopDetail: record.stop_detail,
    source: record.source_json,
    sourceHash: record.source_hash,
    createdAt: record.created_at,
    startedAt: record.started_at,
    endedAt: record.ended_at,
  }))

/** A run as the ledger keeps it; totals are counted from its rows. */
export type RunRecord = Readonly<z.infer<typeof recordSchema>>

/** Adds a draft and gives its id. `createdAt` is epoch seconds, UTC. */
export function insertRun(
  db: WritableDb,
  run: { kind: RunKind; source: RunSource; sourceHash: string; createdAt: number },
): number {
  const result = prepare(
    db,
    `INSERT INTO runs (kind, state, source_json, source_hash, created_at) VALUES (?, 'draft', ?, ?, ?)`,
  ).run(run.kind, JSON.stringify(run.source), run.sourceHash, run.createdAt)
  return Number(result.lastInsertRowid)
}

export function findRun(db: ReadableDb, runId: number): RunRecord | null {
  const record = prepare(db, 'SELECT * FROM runs WHERE id = ?').get(runId)
  return record === undefined ? null : recordSchema.parse(record)
}

/** The newest runs of a kind before an id, drafts aside, at most 50. */
export function listRuns(db: ReadableDb, kind: RunKind, before: number | null): RunRecord[] {
  return prepare(
    db,
    `SELECT * FROM runs WHERE kind = ? AND id < ? AND state <> 'draft' ORDER BY id DESC LIMIT 50`,
  )
    .all(kind, before ?? Number.MAX_SAFE_INTEGER)
    .map((record) => recordSchema.parse(record))
}

/**
 * Runs of every kind that have not ended, and those that have but with rows that may be left: to fix, refused,
 * not sent or in doubt. The newest first, read one by one; `isOver` says which of them are.
 */
export function* walkOpenRuns(db: ReadableDb): Generator<RunRecord> {
  // A statement of its own: a walk is left as soon as enough are found.
  const runs = db.prepare(
    `SELECT * FROM runs WHERE state IN ('ready', 'running', 'paused', 'stopped')
       OR (state IN ('finished', 'cancelled') AND EXISTS (
         SELECT 1 FROM json_each(?) AS may CROSS JOIN run_rows INDEXED BY run_rows_by_state
         WHERE run_id = runs.id AND run_rows.state = may.value))
     ORDER BY id DESC LIMIT 2000`,
  )
  for (const record of runs.iterate(JSON.stringify(leftStates))) yield recordSchema.parse(record)
}

/** The newest two thousand runs, drafts aside, read one by one: for who looks for a few. */
export function* walkRuns(db: ReadableDb): Generator<RunRecord> {
  // A statement of its own: a walk may be left half-way while another begins.
  const runs = db.prepare(`SELECT * FROM runs WHERE state <> 'draft' ORDER BY id DESC LIMIT 2000`)
  for (const record of runs.iterate()) yield recordSchema.parse(record)
}

/** What a run was made of. */
export interface SourceContent {
  /** Of the file. */
  readonly sha256: string
  /** The one of its sheets that was read, or the first; null where the file has none. */
  readonly sheet: string | null
  /** All that were read, where there are several. */
  readonly sheets?: readonly string[] | undefined
}

/** The newest run made from a file with this content, drafts aside. */
export function findRunBySource(
  db: ReadableDb,
  kind: RunKind,
  { sha256, sheet, sheets }: SourceContent,
): RunRecord | null {
  const record = prepare(
    db,
    `SELECT * FROM runs WHERE kind = ? AND source_hash = ? AND source_json ->> 'sheet' IS ?
       AND source_json ->> 'sheets' IS ? AND state <> 'draft' ORDER BY id DESC`,
  ).get(kind, sha256, sheet, sheets === undefined ? null : JSON.stringify(sheets))
  return record === undefined ? null : recordSchema.parse(record)
}

/** Whose file a run was made of; null where that is not kept, or was forgotten. */
export function findSenderOf(db: ReadableDb, runId: number): number | null {
  const record = prepare(db, 'SELECT sender_id AS id FROM runs WHERE id = ?').get(runId)
  return z.object({ id: z.int().nullable() }).parse(record).id
}

export function setSender(db: WritableDb, runId: number, senderId: number): void {
  prepare(db, 'UPDATE runs SET sender_id = ? WHERE id = ?').run(senderId, runId)
}

export function setSourceHash(db: WritableDb, runId: number, hash: string): void {
  prepare(db, 'UPDATE runs SET source_hash = ? WHERE id = ?').run(hash, runId)
}

/**
 * Moves a run to a state; `at` (epoch seconds) is when, kept as its start or its end where it is one.
 *
 * A cancelled run whose doubts are looked at keeps its end: it was given up, whatever interrupts that.
 */
export function setRunState(
  db: WritableDb,
  runId: number,
  state: RunState,
  at: number,
  stop: { cause: StopCause; detail: string | null } | null = null,
): void {
  prepare(
    db,
    `UPDATE runs SET state = $state, stop_cause = $cause, stop_detail = $detail,
       started_at = CASE WHEN $state = 'running' THEN coalesce(started_at, $at) ELSE started_at END,
       ended_at = CASE WHEN $state IN ('finished', 'cancelled') THEN $at
                       WHEN $state = 'running' AND state = 'cancelled' THEN ended_at END
     WHERE id = $runId`,
  ).run({ runId, state, at, cause: stop?.cause ?? null, detail: stop?.detail ?? null })
}

export function deleteRun(db: WritableDb, runId: number): void {
  prepare(db, 'DELETE FROM runs WHERE id = ?').run(runId)
}

const countSchema = z.object({ state: rowStateSchema, n: z.int() })

/** Counts a run's rows by state. */
export function countRows(db: ReadableDb, runId: number): RunTotals {
  const totals = {
    total: 0,
    problem: 0,
    ready: 0,
    excluded: 0,
    sending: 0,
    done: 0,
    refused: 0,
    unsent: 0,
    unknown: 0,
  }
  const counts = prepare(
    db,
    'SELECT state, count(*) AS n FROM run_rows WHERE run_id = ? GROUP BY state',
  ).all(runId)
  for (const count of counts) {
    const { state, n } = countSchema.parse(count)
    totals[state] = n
    totals.total += n
  }
  return totals
}

/**
 * What a crash left behind: rows that were being sent may have arrived, so they are `unknown` and
 * looked up at once when their run goes on; runs that were running are stopped. Half-made drafts go.
 * `onDoubt` hears of each such row, in the same transaction.
 */
export function recoverInterrupted(
  db: WritableDb,
  now: number,
  onDoubt: (row: RowRecord) => void = () => undefined,
): void {
  db.transaction(() => {
    for (const { id } of listRunning(db)) {
      for (const row of doubtSending(db, id, now)) onDoubt(row)
    }
    prepare(
      db,
      `UPDATE runs SET stop_cause = 'interrupted',
         state = CASE WHEN ended_at IS NULL THEN 'stopped' ELSE 'cancelled' END
       WHERE state = 'running'`,
    ).run()
    prepare(db, `DELETE FROM runs WHERE state = 'draft'`).run()
  }).immediate()
}

function listRunning(db: ReadableDb): { id: number }[] {
  return prepare(db, `SELECT id FROM runs WHERE state = 'running'`)
    .all()
    .map((record) => z.object({ id: z.int() }).parse(record))
}
