import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { cacheMigrations, openCacheDb } from '#electron/cache/open-cache-db'
import { ledgerMigrations, openLedger } from '#electron/ledger/open-ledger'
import { recordProblem } from '#electron/services/ledger-recovery/ledger-watch'
import { listBackups } from '#electron/sqlite/backup'
import { messagesIn } from '#shared/locales/messages'
import { copyProfile } from './kept-profiles'

vi.mock('electron-store', async () => ({ default: (await import('./conf-store')).ConfStore }))

/** A profile as a later version may leave it: whole, with more in it than is known here. */
function makeNewerProfile() {
  const profile = copyProfile('0.1.0')
  addToDatabase(profile.ledgerPath, ledgerMigrations.length + 1)
  addToDatabase(profile.cachePath, cacheMigrations.length + 1)
  const settings: unknown = JSON.parse(readFileSync(profile.settingsPath, 'utf8'))
  const written = Object.assign({}, settings, {
    colorScheme: 'sepia',
    quietHours: { from: 22, until: 6 },
    __internal__: { migrations: { version: '9.0.0' } },
  })
  writeFileSync(profile.settingsPath, JSON.stringify(written))
  return profile
}

function addToDatabase(path: string, version: number): void {
  const db = new Database(path)
  db.exec(`CREATE TABLE of_a_later_version (id INTEGER PRIMARY KEY) STRICT`)
  db.pragma(`user_version = ${version}`)
  db.close()
}

function catchError(open: () => unknown): unknown {
  try {
    open()
  } catch (error) {
    return error
  }
  return null
}

describe('a profile of a newer version', () => {
  it('has its ledger refused untouched, and the operator told', () => {
    const { ledgerPath } = makeNewerProfile()
    const before = readFileSync(ledgerPath)
    const error = catchError(() => openLedger(ledgerPath, { isExpected: true, now: 1000 }))
    expect(error).toMatchObject({ code: 'ledger-newer' })
    expect(recordProblem(error)).toBe('newer')
    expect(readFileSync(ledgerPath).equals(before)).toBe(true)
    expect(listBackups(join(dirname(ledgerPath), 'backups'), 'ledger')).toEqual([])
  })

  it('has its copy of the users refused untouched', () => {
    const { cachePath } = makeNewerProfile()
    const before = readFileSync(cachePath)
    expect(() => openCacheDb(cachePath)).toThrow(expect.objectContaining({ code: 'ledger-newer' }))
    expect(readFileSync(cachePath).equals(before)).toBe(true)
  })

  it('has its settings read as far as they are known, and loses none by a change', () => {
    const { openSettings, settingsPath } = makeNewerProfile()
    const settings = openSettings()
    expect(settings.current()).toMatchObject({ language: 'en', maxInFlight: 6 })
    settings.change({ language: 'id' })
    expect(JSON.parse(readFileSync(settingsPath, 'utf8'))).toMatchObject({
      language: 'id',
      colorScheme: 'sepia',
      quietHours: { from: 22, until: 6 },
      __internal__: { migrations: { version: '9.0.0' } },
    })
    expect(openSettings().current()).toMatchObject({ language: 'id', maxInFlight: 6 })
  })

  it.each([
    ['id', /versi yang lebih baru/, /tidak diubah/, /Pasang versi terbaru/],
    ['en', /newer version/, /not changed/, /Install the latest version/],
  ] as const)('is spoken of in “%s”', (language, newer, unchanged, next) => {
    const { errors, record } = messagesIn(language)
    expect(errors['ledger-newer'].title).toMatch(newer)
    expect(errors['ledger-newer'].action).toMatch(next)
    expect(record.titles.newer).toMatch(newer)
    expect(record.leads.newer).toMatch(unchanged)
    expect(record.leads.newer).toMatch(next)
  })
})
