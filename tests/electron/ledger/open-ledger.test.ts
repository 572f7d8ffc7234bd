import {
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { ledgerMigrations, openLedger } from '#electron/ledger/open-ledger'
import { countRows, findRun } from '#electron/ledger/runs-table'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { addRun } from './open-test-ledger'

const day = 24 * 3600

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
  ])('does not begin anew where the file %s', (_, spoil) => {
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

  it('keeps a copy that can be opened, and one more only after a week', () => {
    const { folder, path } = makeLedger()
    const copies = () => readdirSync(join(folder, 'backups'))
    const today = Math.floor(Date.now() / 1000)
    for (const now of [today, today + 6 * day]) open(path, now).close()
    expect(copies()).toHaveLength(1)
    open(path, today + 8 * day).close()
    expect(copies()).toHaveLength(2)
    const copy = openLedger(join(folder, 'backups', copies()[0] ?? ''), {
      isExpected: true,
      now: 0,
    })
    expect(findRun(copy, 1)).toMatchObject({ state: 'ready' })
    copy.close()
  })
})
