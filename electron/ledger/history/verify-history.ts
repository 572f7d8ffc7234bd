import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import { prepare } from '../statements'
import { chainVersion, hashEntry } from './history-chain'
import { type HistoryHead, readHead } from './history-table'

/** What a check of the whole chain found. */
export type ChainState =
  | {
      readonly kind: 'intact'
      readonly entries: number
      /** The last entry and its hash in hex: an export names them, to be compared later. */
      readonly lastId: number
      readonly hash: string
    }
  | {
      readonly kind: 'broken'
      /** The first entry that is not as it was written, or is gone. */
      readonly entryId: number
      readonly problem: 'changed' | 'missing' | 'end-changed' | 'cut-unsigned'
    }

const recordSchema = z.object({
  id: z.int(),
  version: z.int(),
  at: z.number(),
  actor: z.string(),
  kind: z.string(),
  outcome: z.string(),
  registration_id: z.string().nullable(),
  email: z.string().nullable(),
  store_name: z.string().nullable(),
  run_id: z.number().nullable(),
  row_number: z.number().nullable(),
  source_name: z.string().nullable(),
  server_message: z.string().nullable(),
  duration_ms: z.number().nullable(),
  details_json: z.string(),
  hash: z.instanceof(Uint8Array),
})

/** Rows hashed before the event loop turns: a few milliseconds. */
const sliceRows = 250

/**
 * Proves the chain from its beginning (or the last signed-off cut) to its end, in slices.
 *
 * Entries written meanwhile are left for the next time; a cut made meanwhile starts it over. Null
 * where `isOver` said between two slices that the ledger is about to close.
 */
export async function verifyHistory(
  db: ReadableDb,
  isOver: () => boolean = () => false,
): Promise<ChainState | null> {
  for (;;) {
    const head = readHead(db)
    if (head === null) return { kind: 'broken', entryId: 0, problem: 'end-changed' }
    const proof = isCutSigned(db, head)
      ? await verifyFrom(db, head, isOver)
      : broken(head.cutId, 'cut-unsigned')
    if (proof === null || readHead(db)?.cutId === head.cutId) return proof
  }
}

async function verifyFrom(
  db: ReadableDb,
  head: HistoryHead,
  isOver: () => boolean,
): Promise<ChainState | null> {
  let previous = head.cutHash
  let id = head.cutId
  while (id < head.lastId) {
    const records = prepare(
      db,
      'SELECT * FROM history WHERE id > ? AND id <= ? ORDER BY id LIMIT ?',
    ).all(id, head.lastId, sliceRows)
    for (const record of records) {
      const row = recordSchema.parse(record)
      if (row.id !== id + 1) return broken(id + 1, 'missing')
      const isTrue = row.version === chainVersion && hashEntry(previous, row).equals(row.hash)
      if (!isTrue) return broken(row.id, 'changed')
      previous = row.hash
      id = row.id
    }
    if (records.length === 0) return broken(id + 1, 'missing')
    await nextTurn()
    if (isOver()) return null
  }
  const hash = Buffer.from(previous)
  if (!hash.equals(head.hash) || isBeyond(db, head)) return broken(head.lastId, 'end-changed')
  return { kind: 'intact', entries: id - head.cutId, lastId: id, hash: hash.toString('hex') }
}

/** Whether the last cut is on record in the chain itself, with the place and the hash it was made at. */
function isCutSigned(db: ReadableDb, head: HistoryHead): boolean {
  if (head.cutId === 0) return Buffer.from(head.cutHash).equals(Buffer.alloc(32))
  const record = prepare(
    db,
    `SELECT details_json ->> 'upTo' AS upTo, details_json ->> 'hash' AS hash FROM history
     WHERE kind = 'history-cut' AND outcome = 'done' AND id > ? ORDER BY id DESC LIMIT 1`,
  ).get(head.cutId)
  const signed = z.object({ upTo: z.number(), hash: z.string() }).safeParse(record)
  return (
    signed.success &&
    signed.data.upTo === head.cutId &&
    signed.data.hash === Buffer.from(head.cutHash).toString('hex')
  )
}

function isBeyond(db: ReadableDb, head: HistoryHead): boolean {
  // Later entries that the head knows of by now were written while the proof was under way.
  const now = readHead(db)
  const last = prepare(db, 'SELECT max(id) AS id FROM history').get()
  const { id } = z.object({ id: z.int().nullable() }).parse(last)
  return now === null || (id ?? head.cutId) > now.lastId
}

function broken(
  entryId: number,
  problem: Extract<ChainState, { kind: 'broken' }>['problem'],
): ChainState {
  return { kind: 'broken', entryId, problem }
}
