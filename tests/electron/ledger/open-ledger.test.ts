import { existsSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { hasLedgerTraces, ledgerMigrations, openLedger } from '#electron/ledger/open-ledger'
import { countRows } from '#electron/ledger/runs/runs-table'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { addRun } from './open-test-ledger'

/** A closed ledger with one run, and where it is. */
function makeLedger(): { folder: string; path: string } {
  const folder = temporaryFolder()
  const path = join(folder, 'ledger.db')
  const db = openLedger(path, { isExpected: false, now: 1000 })
  addRun(db, [{}, {}])
  db.close()
  return { folder, path }
}

function open(path: string, now = 2000) {
  return openLedger(path, { isExpected: true, now })
}

describe('openLedger()', () => {
  it('begins a ledger where none was expected', () => {
    const { path } = makeLedger()
    const db = open(path)
    expect(countRows(db, 1).total).toBe(2)
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    db.close()
  })

  it.each([
    ['is gone', (path: string) => unlinkSync(path)],
    ['is empty', (path: string) => truncateSync(path, 0)],
  ])('does not begin again where the file %s', (_, spoil) => {
    const { path } = makeLedger()
    spoil(path)
    expect(() => open(path)).toThrow(expect.objectContaining({ code: 'ledger-missing' }))
    expect(existsSync(path) && readFileSync(path).length > 0).toBe(false)
  })

  it('refuses a damaged file and leaves it as it is', () => {
    const { path } = makeLedger()
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 100, bytes.length - 100)
    writeFileSync(path, bytes)
    expect(() => open(path)).toThrow(expect.objectContaining({ code: 'ledger-damaged' }))
    expect(readFileSync(path)).toEqual(bytes)
  })

  it('refuses the file of a newer console untouched', () => {
    const { path } = makeLedger()
    const raw = new Database(path)
    raw.pragma(`user_version = ${ledgerMigrations.length + 1}`)
    raw.close()
    const before = readFileSync(path)
    expect(() => open(path)).toThrow(expect.objectContaining({ code: 'ledger-newer' }))
    expect(readFileSync(path)).toEqual(before)
  })
})

describe('hasLedgerTraces()', () => {
  it('finds a journal or a copy where the ledger itself is gone', () => {
    const { folder, path } = makeLedger()
    expect(hasLedgerTraces(path)).toBe(false)
    writeFileSync(join(folder, 'backups', 'ledger-2026-01-01T080000.db'), '')
    expect(hasLedgerTraces(path)).toBe(true)
    const other = makeLedger().path
    writeFileSync(`${other}-wal`, '')
    expect(hasLedgerTraces(other)).toBe(true)
  })
})
