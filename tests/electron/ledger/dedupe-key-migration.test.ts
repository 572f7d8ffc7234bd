import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { ledgerMigrations, openLedger } from '#electron/ledger/open-ledger'
import { findEarlierSend } from '#electron/ledger/runs/sending-table'
import { verifyRows } from '#electron/ledger/runs/verify-rows'
import { temporaryFolder } from '#tests/electron/temporary-folder'

/** A ledger of the version before, with a row that was sent, as its writer left it. */
function makeOldLedger(): string {
  const path = join(temporaryFolder(), 'ledger.db')
  const db = new Database(path)
  for (const migration of ledgerMigrations.slice(0, 7)) migration.up(db)
  db.exec(`
INSERT INTO runs (kind, state, source_json, source_hash, created_at)
VALUES ('activate', 'finished', '{"name":"bayar.csv"}', '', 1);
INSERT INTO run_rows (run_id, position, row_number, state, values_json, email_key, sent_at)
VALUES (1, 0, 2, 'done', '{}', 'inv-1', 5);`)
  for (const migration of ledgerMigrations.slice(7, 10)) migration.up(db)
  db.pragma('user_version = 10')
  db.close()
  return path
}

it('keeps what was sent from being sent again, and its checksum true', () => {
  const path = makeOldLedger()
  const db = openLedger(path, { isExpected: true, now: 1000 })
  const again = { runId: 1, position: 1, dedupeKey: 'inv-1' }
  expect(findEarlierSend(db, again)).toMatchObject({ kind: 'sent-before', runId: 1, at: 5 })
  expect(findEarlierSend(db, { ...again, dedupeKey: 'inv-2' })).toBeNull()
  expect(verifyRows(db).total).toBe(0)
  db.close()
})

it('finds an earlier row by its index', () => {
  const db = openLedger(makeOldLedger(), { isExpected: true, now: 1000 })
  const plan = db
    .prepare(
      `EXPLAIN QUERY PLAN SELECT 1 FROM run_rows
       WHERE dedupe_key = ? AND dedupe_key <> '' AND state IN ('done', 'unknown', 'sending')`,
    )
    .all('inv-1')
  expect(JSON.stringify(plan)).toContain('run_rows_by_dedupe_key')
  db.close()
})
