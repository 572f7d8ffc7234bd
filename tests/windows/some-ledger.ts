import { copiesFolder, openLedger } from '#electron/ledger/open-ledger'
import { insertRun } from '#electron/ledger/runs/runs-table'
import { backUp } from '#electron/sqlite/backup'
import type { RunSource } from '#shared/domain/runs/run'

export const now = Date.UTC(2026, 10, 28, 8, 0, 0) / 1000

const source: RunSource = {
  name: 'toko.csv',
  format: 'csv',
  encoding: 'utf-8',
  separator: ';',
  sheet: null,
  headerRow: 1,
}

/** Adds a run to a closed ledger, which is made where there is none. */
export function addRun(path: string, isExpected: boolean): void {
  const db = openLedger(path, { isExpected, now })
  insertRun(db, { kind: 'register', source, sourceHash: '', createdAt: now })
  db.close()
}

/** How many runs a closed ledger has. */
export function countRuns(path: string): number {
  const db = openLedger(path, { isExpected: true, now })
  try {
    return Number(db.prepare('SELECT count(*) FROM runs').pluck().get())
  } finally {
    db.close()
  }
}

/** A closed ledger of two runs, with a copy from when it had one; gives the copy's path. */
export function makeLedgerWithCopy(path: string): string {
  addRun(path, false)
  const db = openLedger(path, { isExpected: true, now })
  const copy = backUp(db, copiesFolder(path), '2026-11-21T080000')
  db.close()
  addRun(path, true)
  return copy
}
