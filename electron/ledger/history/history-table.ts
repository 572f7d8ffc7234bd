import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { type HistoryEvent, historyEventSchema } from '#shared/domain/history'
import { prepare } from '../statements'
import { chainVersion, type HistoryColumns, hashEntry } from './history-chain'

/** When something was done (epoch seconds, UTC), and by whom (the operating system's user). */
export interface HistoryStamp {
  readonly at: number
  readonly actor: string
}

const headSchema = z
  .object({
    last_id: z.int(),
    hash: z.instanceof(Uint8Array),
    cut_id: z.int(),
    cut_hash: z.instanceof(Uint8Array),
  })
  .transform((head) => ({
    lastId: head.last_id,
    hash: head.hash,
    cutId: head.cut_id,
    cutHash: head.cut_hash,
  }))

/** Where the chain begins and ends, as it is known apart from its rows. */
export type HistoryHead = Readonly<z.infer<typeof headSchema>>

/** Null where it was taken away. */
export function readHead(db: ReadableDb): HistoryHead | null {
  const record = prepare(db, 'SELECT last_id, hash, cut_id, cut_hash FROM history_head').get()
  return record === undefined ? null : headSchema.parse(record)
}

/**
 * Adds what was done to the end of history and gives its id.
 *
 * One statement: call it in the transaction of whatever it tells about, so that both stand or neither.
 */
export function appendHistory(db: WritableDb, event: HistoryEvent, stamp: HistoryStamp): number {
  const head = readHead(db)
  if (head === null) throw new Error('history has lost its head')
  const row = toColumns(head.lastId + 1, event, stamp)
  prepare(
    db,
    `INSERT INTO history (id, version, at, actor, kind, outcome, registration_id, email, store_name,
       run_id, row_number, source_name, server_message, duration_ms, details_json, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[row.id, chainVersion, row.at, row.actor, row.kind, row.outcome],
    ...[row.registration_id, row.email, row.store_name, row.run_id, row.row_number],
    ...[row.source_name, row.server_message, row.duration_ms, row.details_json],
    hashEntry(head.hash, row),
  )
  return row.id
}

function toColumns(id: number, event: HistoryEvent, stamp: HistoryStamp): HistoryColumns {
  const parsed = historyEventSchema.parse(event)
  const details = Object.entries(parsed.details).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    id,
    at: stamp.at,
    actor: text(stamp.actor),
    kind: parsed.kind,
    outcome: parsed.outcome,
    registration_id: textOrNull(parsed.registrationId),
    email: textOrNull(parsed.email),
    store_name: textOrNull(parsed.storeName),
    run_id: parsed.runId,
    row_number: parsed.rowNumber,
    source_name: textOrNull(parsed.sourceName),
    server_message: textOrNull(parsed.serverMessage),
    duration_ms: parsed.durationMs,
    details_json: text(JSON.stringify(Object.fromEntries(details))),
  }
}

/** Halves of a character pair come back from SQLite as another sign, which would break the chain. */
function text(value: string): string {
  return Buffer.from(value, 'utf8').toString('utf8')
}

function textOrNull(value: string | null): string | null {
  return value === null ? null : text(value)
}
