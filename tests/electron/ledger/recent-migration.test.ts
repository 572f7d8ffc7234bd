import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createRuns } from '#electron/ledger/migrations/0001-runs'
import { createRecent } from '#electron/ledger/migrations/0005-recent'
import { ledgerMigrations } from '#electron/ledger/open-ledger'
import { temporaryFolder } from '#tests/electron/temporary-folder'

describe('0005-recent', () => {
  it('is in the list', () => {
    expect(ledgerMigrations).toContain(createRecent)
  })

  it('leaves the runs that are there alone', () => {
    const db = new Database(join(temporaryFolder(), 'ledger.db'))
    createRuns.up(db)
    db.exec(`INSERT INTO runs (kind, state, source_json, source_hash, created_at)
      VALUES ('register', 'ready', '{}', '', 1)`)
    createRecent.up(db)
    expect(db.prepare('SELECT count(*) FROM runs').pluck().get()).toBe(1)
    expect(db.prepare('SELECT count(*) FROM recent_choices').pluck().get()).toBe(0)
    db.close()
  })
})
