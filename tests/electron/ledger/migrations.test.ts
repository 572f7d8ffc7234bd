import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createRuns } from '#electron/ledger/migrations/0001-runs'
import { createHistory } from '#electron/ledger/migrations/0002-history'
import { ledgerMigrations } from '#electron/ledger/open-ledger'
import { temporaryFolder } from '#tests/electron/temporary-folder'

describe('0001-runs', () => {
  it('is the first migration', () => {
    expect(ledgerMigrations[0]).toBe(createRuns)
  })

  it('makes strict tables with what the console keeps', () => {
    const db = new Database(join(temporaryFolder(), 'ledger.db'))
    createRuns.up(db)
    const tables = db
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 1 ORDER BY name`,
      )
      .pluck()
      .all()
    expect(tables).toEqual(['column_memory', 'run_edit_rows', 'run_edits', 'run_rows', 'runs'])
    db.close()
  })

  it('takes the rows and the steps of a run with the run', () => {
    const db = new Database(join(temporaryFolder(), 'ledger.db'))
    createRuns.up(db)
    db.pragma('foreign_keys = ON')
    db.exec(`
      INSERT INTO runs (id, kind, state, source_json, source_hash, created_at)
        VALUES (1, 'register', 'ready', '{}', '', 1);
      INSERT INTO run_rows (run_id, position, row_number, state, values_json, email_key)
        VALUES (1, 0, 2, 'ready', '{}', '');
      INSERT INTO run_edits (id, run_id) VALUES (1, 1);
      INSERT INTO run_edit_rows (edit_id, position, before_json, after_json) VALUES (1, 0, '{}', '{}');
      DELETE FROM runs;`)
    const left = 'SELECT (SELECT count(*) FROM run_rows) + (SELECT count(*) FROM run_edit_rows)'
    expect(db.prepare(left).pluck().get()).toBe(0)
    db.close()
  })
})

describe('0002-history', () => {
  it('is the second migration', () => {
    expect(ledgerMigrations[1]).toBe(createHistory)
  })

  it('is added to a ledger that has runs, and takes nothing from it', () => {
    const db = new Database(join(temporaryFolder(), 'ledger.db'))
    createRuns.up(db)
    db.exec(`INSERT INTO runs (id, kind, state, source_json, source_hash, created_at)
      VALUES (1, 'register', 'ready', '{}', '', 1)`)
    createHistory.up(db)
    expect(db.prepare('SELECT count(*) FROM runs').pluck().get()).toBe(1)
    expect(db.prepare('SELECT last_id FROM history_head').pluck().get()).toBe(0)
    db.close()
  })
})
