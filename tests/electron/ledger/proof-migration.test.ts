import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createProof } from '#electron/ledger/migrations/0006-proof'
import { ledgerMigrations, openLedger } from '#electron/ledger/open-ledger'
import { findSentInvoices } from '#electron/ledger/runs/activations-table'
import { findLastAnswered } from '#electron/ledger/runs/proof-rows'
import { findRow } from '#electron/ledger/runs/run-rows-table'
import { temporaryFolder } from '#tests/electron/temporary-folder'

/** A ledger of the version before, with rows that were sent and an invoice in doubt. */
function makeOldLedger(): string {
  const path = join(temporaryFolder(), 'ledger.db')
  const db = new Database(path)
  for (const migration of ledgerMigrations.slice(0, 5)) migration.up(db)
  db.pragma('user_version = 5')
  db.exec(`
INSERT INTO runs (kind, state, source_json, source_hash, created_at)
VALUES ('register', 'paused', '{}', '', 1), ('activate', 'finished', '{}', '', 1);
INSERT INTO run_rows (run_id, position, row_number, state, values_json, email_key, absent_at, sent_at)
VALUES (1, 0, 2, 'unknown', '{}', 'a@contoh.co.id', 4, 5),
       (1, 1, 3, 'done', '{}', 'b@contoh.co.id', 4, 5),
       (2, 0, 2, 'unknown', '{}', 'activate:inv-1', NULL, 5);
INSERT INTO activations VALUES ('inv-1', 'INV-1', 2, 0, 'ELK1', '', '11', 1, 'g', 'm', 'd', 5, NULL);`)
  db.close()
  return path
}

describe('0006-proof', () => {
  it('is in the list', () => {
    expect(ledgerMigrations[5]).toBe(createProof)
  })

  it('takes absences that were seen without a control for nothing, and no old row for a twin', () => {
    const db = openLedger(makeOldLedger(), { isExpected: true, now: 1000 })
    expect(findRow(db, 1, 0)).toMatchObject({ state: 'unknown', absentAt: null, sentOrder: null })
    expect(findLastAnswered(db, 'register', -1)).toBeNull()
    db.close()
  })

  it('lets an old invoice go, or keeps it, with what becomes of its row', () => {
    const db = openLedger(makeOldLedger(), { isExpected: true, now: 1000 })
    expect(findSentInvoices(db, ['inv-1']).get('inv-1')).toMatchObject({ state: 'unknown' })
    db.exec(`UPDATE run_rows SET state = 'done', settled_at = 9 WHERE run_id = 2`)
    expect(findSentInvoices(db, ['inv-1']).get('inv-1')).toMatchObject({ state: 'done' })
    db.exec(`UPDATE run_rows SET state = 'unknown' WHERE run_id = 2`)
    db.exec(`UPDATE run_rows SET state = 'ready' WHERE run_id = 2`)
    expect(findSentInvoices(db, ['inv-1']).size).toBe(0)
    db.close()
  })
})
