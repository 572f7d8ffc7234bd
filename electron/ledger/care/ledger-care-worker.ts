import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { backUp } from '#electron/sqlite/backup'
import type { SqliteDatabase } from '#electron/sqlite/database'
import { examine } from '#electron/sqlite/examine'
import { verifyRows } from '../runs/verify-rows'
import { type CareReport, careOrderSchema } from './ledger-care-order'

// Started by `ledger-care.ts` as a worker thread: reading a whole ledger takes longer than main may.

const { path, examines, comparesRows, copy } = careOrderSchema.parse(workerData)
const finding = examines ? examine(path) : null
const changed = comparesRows && finding === null ? read(verifyRows) : { total: 0, rows: [] }
// A copy of a damaged ledger would push a good one out of the three that are kept.
if (copy && finding === null && changed.total === 0) {
  read((db) => backUp(db, copy.folder, copy.stamp))
}
parentPort?.postMessage({ finding, changed } satisfies CareReport)

function read<T>(work: (db: SqliteDatabase) => T): T {
  const db = new Database(path, { readonly: true, timeout: 10_000 })
  try {
    return work(db)
  } finally {
    db.close()
  }
}
