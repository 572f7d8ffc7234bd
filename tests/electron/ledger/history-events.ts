import { deleteCutRows } from '#electron/ledger/history/cut-history'
import { appendHistory } from '#electron/ledger/history/history-table'
import type { WritableDb } from '#electron/sqlite/database'
import type { HistoryEvent } from '#shared/domain/history'

/** An event with every field set. */
export const fullEvent: HistoryEvent = {
  kind: 'register',
  outcome: 'done',
  registrationId: '71',
  email: 'toko@contoh.co.id',
  storeName: 'Toko AHE',
  runId: 1,
  rowNumber: 2,
  sourceName: 'toko.csv',
  serverMessage: 'ok',
  durationMs: 12,
  details: { reason: 'telepon', count: 3, nothing: null },
}

/** Adds events, one a second from 1000 on. */
export function tellAll(db: WritableDb, count: number): void {
  for (let n = 0; n < count; n += 1) {
    appendHistory(db, { ...fullEvent, rowNumber: n + 2 }, { at: 1000 + n, actor: 'budi' })
  }
}

/** Deletes all rows that were cut off. */
export function cutAll(db: WritableDb): void {
  while (deleteCutRows(db, 3));
}
