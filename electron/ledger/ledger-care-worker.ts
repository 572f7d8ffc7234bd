import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { backUp } from '#electron/sqlite/backup'
import { examine } from '#electron/sqlite/examine'
import { type CareReport, careOrderSchema } from './ledger-care-order'

// Started by `ledger-care.ts` as a worker thread: reading a whole ledger takes longer than main may.

const { path, examines, copy } = careOrderSchema.parse(workerData)
const finding = examines ? examine(path) : null
// A copy of a damaged ledger would push a good one out of the three that are kept.
if (copy && finding === null) copyLedger(copy)
parentPort?.postMessage({ finding } satisfies CareReport)

function copyLedger({ folder, stamp }: { folder: string; stamp: string }): void {
  const db = new Database(path, { readonly: true, timeout: 10_000 })
  try {
    backUp(db, folder, stamp)
  } finally {
    db.close()
  }
}
