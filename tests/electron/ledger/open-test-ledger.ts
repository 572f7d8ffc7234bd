import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openLedger } from '#electron/ledger/open-ledger'
import { insertRows } from '#electron/ledger/runs/insert-rows'
import type { CheckedRow } from '#electron/ledger/runs/run-rows-table'
import { insertRun, setRunState } from '#electron/ledger/runs/runs-table'
import type { WritableDb } from '#electron/sqlite/database'
import type { RunSource } from '#shared/domain/runs/run'
import { temporaryFolder } from '#tests/electron/temporary-folder'

export const source: RunSource = {
  name: 'toko.csv',
  format: 'csv',
  encoding: 'utf-8',
  separator: ';',
  sheet: null,
  headerRow: 1,
}

/** A new ledger in a real file, gone after the test. */
export function openTestLedger(): WritableDb {
  const db = openLedger(join(temporaryFolder(), 'ledger.db'), { isExpected: false, now: 1000 })
  onTestFinished(() => {
    db.close()
  })
  return db
}

export function testRow(position: number, row: Partial<CheckedRow> = {}): CheckedRow {
  return {
    position,
    rowNumber: position + 2,
    state: 'ready',
    values: { storeName: `Toko ${position}` },
    passwordSealed: Buffer.from('tersegel'),
    problems: [],
    repairs: [],
    conflict: null,
    dedupeKey: `toko${position}@contoh.co.id`,
    ...row,
  }
}

/** A run that is ready, with these rows. */
export function addRun(db: WritableDb, rows: readonly Partial<CheckedRow>[]): number {
  const runId = insertRun(db, { kind: 'register', source, sourceHash: 'abc', createdAt: 1000 })
  insertRows(
    db,
    runId,
    rows.map((row, position) => testRow(position, row)),
  )
  setRunState(db, runId, 'ready', 1000)
  return runId
}
