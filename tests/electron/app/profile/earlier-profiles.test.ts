import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openCache } from '#electron/cache/cache-client'
import { listHistory } from '#electron/ledger/history/history-list'
import { verifyHistory } from '#electron/ledger/history/verify-history'
import { ledgerMigrations, openLedger } from '#electron/ledger/open-ledger'
import { findSentInvoices } from '#electron/ledger/runs/activations-table'
import { findUndoable } from '#electron/ledger/runs/edits-table'
import { listRowsAfter } from '#electron/ledger/runs/run-rows-table'
import { countRows, findRun } from '#electron/ledger/runs/runs-table'
import { countUnresolvedRows, listUnresolvedRows } from '#electron/ledger/runs/unresolved-rows'
import { verifyRows } from '#electron/ledger/runs/verify-rows'
import { listViews } from '#electron/ledger/views-table'
import { recoverRuns } from '#electron/services/sending/recover-runs'
import { listBackups } from '#electron/sqlite/backup'
import type { SqliteDatabase, WritableDb } from '#electron/sqlite/database'
import { wholeHistory } from '#shared/domain/history'
import { everyUser } from '#shared/domain/users/user-query'
import { buildWorker } from '#tests/electron/built-worker'
import { copyProfile, keptVersions } from './kept-profiles'

vi.mock('electron-store', async () => ({ default: (await import('./conf-store')).ConfStore }))

const cacheWorker = await buildWorker('electron/cache/worker/cache-worker.ts')
const now = 1_800_000_000
const everyRow = 1000

/** What a row says of what was sent, and what came of it: no migration may touch it. */
function readOutcomes(db: SqliteDatabase): unknown[] {
  return db
    .prepare(
      `SELECT run_id, position, row_number, state, values_json, problems_json, conflict_json, cause,
         attempts, sent_at, settled_at, next_check_at, registration_id, server_message, readings_json
       FROM run_rows ORDER BY run_id, position`,
    )
    .all()
}

function readOnly<T>(path: string, read: (db: SqliteDatabase) => T): T {
  const db = new Database(path, { readonly: true })
  const found = read(db)
  db.close()
  return found
}

/** Opens the ledger as the console does at its start. */
function openAsToday(path: string): WritableDb {
  const db = openLedger(path, { isExpected: true, now })
  onTestFinished(() => {
    db.close()
  })
  recoverRuns(db, { now, actor: 'budi' })
  return db
}

function prepareLedger(version: string) {
  const { expected, ledgerPath } = copyProfile(version)
  const before = readOnly(ledgerPath, readOutcomes)
  return { expected: expected.ledger, path: ledgerPath, before, db: openAsToday(ledgerPath) }
}

it('keeps a profile of the first version', () => {
  expect(keptVersions).toContain('0.1.0')
})

describe.each(keptVersions)('the settings of version %s', (version) => {
  it('are kept or taken over', () => {
    const { expected, openSettings } = copyProfile(version)
    expect(openSettings().current()).toMatchObject(expected.settings)
  })

  it('have their settle time lifted only once', () => {
    const { openSettings } = copyProfile(version)
    openSettings().change({ settleSeconds: 120 })
    expect(openSettings().current().settleSeconds).toBe(120)
  })
})

describe.each(keptVersions)('the ledger of version %s', (version) => {
  it('is brought up to date, with a copy kept of what it was', () => {
    const { expected, path, before, db } = prepareLedger(version)
    expect(db.pragma('user_version', { simple: true })).toBe(ledgerMigrations.length)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    const copies = listBackups(join(dirname(path), 'backups'), 'ledger').map((copy) =>
      readOnly(copy, (old) => [old.pragma('user_version', { simple: true }), readOutcomes(old)]),
    )
    const isOld = expected.version < ledgerMigrations.length
    expect(copies).toEqual(isOld ? [[expected.version, before]] : [])
  })

  it('has the runs, rows and totals it had', () => {
    const { expected, before, db } = prepareLedger(version)
    expect(readOutcomes(db)).toEqual(before)
    const runs = expected.runs.map(({ id }) => ({ ...findRun(db, id), totals: countRows(db, id) }))
    expect(runs).toMatchObject(expected.runs)
    const rows = runs.map(({ id = 0 }) => listRowsAfter(db, id, -1, everyRow).length)
    expect(rows).toEqual(expected.runs.map(({ totals }) => totals.total))
  })

  it('has rows in doubt wait for the rules or for a person, as they did', () => {
    const { expected, db } = prepareLedger(version)
    expect(listUnresolvedRows(db, null, everyRow)).toMatchObject(expected.unresolved)
    const forPerson = expected.unresolved.filter(({ nextCheckAt }) => nextCheckAt === null)
    expect(countUnresolvedRows(db)).toEqual({
      all: expected.unresolved.length,
      forPerson: forPerson.length,
    })
  })

  it('has a checksum over each row that was sent', () => {
    const { expected, db } = prepareLedger(version)
    expect(verifyRows(db)).toEqual({ total: 0, rows: [] })
    const origins = db
      .prepare(
        `SELECT checksum_from, count(*) FROM run_rows WHERE checksum IS NOT NULL
         GROUP BY checksum_from`,
      )
      .raw()
      .all()
    expect(origins).toEqual(Object.entries(expected.checksumsFrom))
    const without = 'SELECT count(*) FROM run_rows WHERE sent_at IS NOT NULL AND checksum IS NULL'
    expect(db.prepare(without).pluck().get()).toBe(0)
  })

  it('has its history whole', async () => {
    const { expected, db } = prepareLedger(version)
    expect(await verifyHistory(db)).toMatchObject({ kind: 'intact', ...expected.history })
    const all = { after: 0, before: Number.MAX_SAFE_INTEGER }
    expect(listHistory(db, wholeHistory, all, everyRow)).toHaveLength(expected.history.entries)
  })

  it('has its edits, views and sent invoices', () => {
    const { expected, db } = prepareLedger(version)
    const edited = expected.runs.map(({ id }) => id).filter((id) => findUndoable(db, id) !== null)
    expect(edited).toEqual(expected.editedRuns)
    expect(listViews(db).map(({ name }) => name)).toEqual(expected.views)
    const sent = findSentInvoices(db, Object.keys(expected.invoices))

    expect([...sent]).toMatchObject(
      Object.entries(expected.invoices).map(([key, state]) => [key, { state }]),
    )
  })

  it('opens again as it is, with no second copy', () => {
    const { path, db, before } = prepareLedger(version)
    db.close()
    const copies = listBackups(join(dirname(path), 'backups'), 'ledger')
    expect(readOutcomes(openAsToday(path))).toEqual(before)
    expect(listBackups(join(dirname(path), 'backups'), 'ledger')).toEqual(copies)
  })
})

describe.each(keptVersions)('the copy of the users of version %s', (version) => {
  it('is brought up to date with the users it had', async () => {
    const { expected, cachePath } = copyProfile(version)
    const cache = await openCache({ path: cachePath, workerUrl: cacheWorker })
    onTestFinished(() => cache.close())
    const { users, syncedAt, userShown } = expected.cache
    expect(await cache.countUsers()).toBe(users)
    expect(await cache.readSyncState()).toMatchObject({ syncedAt })
    expect((await cache.findUser(userShown.registrationId))?.user).toMatchObject(userShown)
    const byWord = { ...everyUser, search: userShown.storeName }
    expect(await cache.countMatching(byWord, now)).toBe(1)
  })
})
