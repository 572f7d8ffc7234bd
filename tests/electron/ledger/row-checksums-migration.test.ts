import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createRowChecksums } from '#electron/ledger/migrations/0008-row-checksums'
import { ledgerMigrations, openLedger } from '#electron/ledger/open-ledger'
import { recordDone } from '#electron/ledger/runs/sending-table'
import { verifyRows } from '#electron/ledger/runs/verify-rows'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { flipBit } from './spoil-ledger'

/** A ledger of the version before, with a row that was sent and one that was not. */
function makeOldLedger(): string {
  const path = join(temporaryFolder(), 'ledger.db')
  const db = new Database(path)
  for (const migration of ledgerMigrations.slice(0, 7)) migration.up(db)
  db.pragma('user_version = 7')
  db.exec(`
INSERT INTO runs (kind, state, source_json, source_hash, created_at)
VALUES ('register', 'finished', '{"name":"toko.csv"}', '', 1);
INSERT INTO run_rows (run_id, position, row_number, state, values_json, email_key, sent_at, server_message)
VALUES (1, 0, 2, 'unknown', '{}', 'a@contoh.co.id', 5, 'Kata layanan'),
       (1, 1, 3, 'ready', '{}', 'b@contoh.co.id', NULL, NULL);`)
  db.close()
  return path
}

function open(path: string) {
  return openLedger(path, { isExpected: true, now: 1000 })
}

function origins(path: string): unknown[] {
  const db = open(path)
  const found = db.prepare('SELECT checksum_from FROM run_rows').pluck().all()
  db.close()
  return found
}

describe('0008-row-checksums', () => {
  it('is in the list', () => {
    expect(ledgerMigrations[7]).toBe(createRowChecksums)
  })

  it('gives rows that were sent before a checksum, marked so, until they change', () => {
    const path = makeOldLedger()
    expect(origins(path)).toEqual(['migration', null])
    const db = open(path)
    expect(verifyRows(db).total).toBe(0)
    recordDone(
      db,
      { runId: 1, position: 0 },
      { registrationId: null, serverMessage: null, knownBy: 'person', at: 9 },
    )
    expect(verifyRows(db).total).toBe(0)
    db.close()
    expect(origins(path)).toEqual(['write', null])
  })

  it('finds what changes in them from then on', () => {
    const path = makeOldLedger()
    open(path).close()
    flipBit(path, 'Kata layanan')
    const db = open(path)
    expect(verifyRows(db)).toMatchObject({ total: 1, rows: [{ rowNumber: 2 }] })
    db.close()
  })

  it('leaves a ledger of the version before uncompared', () => {
    const path = makeOldLedger()
    copyFileSync(path, `${path}.copy`)
    const db = new Database(`${path}.copy`, { readonly: true })
    expect(verifyRows(db)).toEqual({ total: 0, rows: [] })
    db.close()
  })
})
