import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { prepare } from '../statements'
import { appendHistory, type HistoryStamp, readHead } from './history-table'

/** A cut that was signed off: everything up to an entry may go. */
export interface HistoryCut {
  readonly upTo: number
  readonly count: number
}

/**
 * Signs off that everything done before a moment (epoch seconds) may go; null where nothing is older.
 *
 * The cut is itself an entry with the place, the count and the hash it was made at, which is what the
 * chain begins with from then on. The rows go with `deleteCutRows`. Prove the chain before: what a
 * cut takes away cannot be proven afterwards.
 */
export function signHistoryCut(
  db: WritableDb,
  before: number,
  stamp: HistoryStamp,
): HistoryCut | null {
  return db
    .transaction(() => {
      const head = readHead(db)
      if (head === null) throw new Error('history has lost its head')
      const upTo = findLastBefore(db, head, before)
      if (upTo <= head.cutId) return null
      const hash = readHash(db, upTo)
      const count = upTo - head.cutId
      const details = { upTo, count, hash: hash.toString('hex'), before }
      appendHistory(db, { kind: 'history-cut', outcome: 'done', details }, stamp)
      prepare(db, 'UPDATE history_head SET cut_id = ?, cut_hash = ?').run(upTo, hash)
      return { upTo, count }
    })
    .immediate()
}

/** Deletes some rows that were cut off; false once none is left. */
export function deleteCutRows(db: WritableDb, limit: number): boolean {
  const result = prepare(
    db,
    `DELETE FROM history WHERE id IN (
       SELECT id FROM history WHERE id <= (SELECT cut_id FROM history_head) ORDER BY id LIMIT ?)`,
  ).run(limit)
  return result.changes > 0
}

/** The entry before the first that is young enough: a clock that was set back must not tear a hole. */
function findLastBefore(
  db: ReadableDb,
  head: { readonly lastId: number; readonly cutId: number },
  before: number,
): number {
  const record = prepare(db, 'SELECT min(id) AS id FROM history WHERE at >= ? AND id > ?').get(
    before,
    head.cutId,
  )
  const first = z.object({ id: z.int().nullable() }).parse(record).id
  return first === null ? head.lastId : first - 1
}

function readHash(db: ReadableDb, id: number): Buffer {
  const record = prepare(db, 'SELECT hash FROM history WHERE id = ?').get(id)
  return Buffer.from(z.object({ hash: z.instanceof(Uint8Array) }).parse(record).hash)
}
