import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '#electron/errors/app-error'
import { backUp, listBackups } from '#electron/sqlite/backup'
import type { SqliteDatabase, WritableDb } from '#electron/sqlite/database'
import { openDatabase } from '#electron/sqlite/open-database'
import { createRuns } from './migrations/0001-runs'
import { createHistory } from './migrations/0002-history'
import { createActivations } from './migrations/0003-activations'
import { createViews } from './migrations/0004-views'
import { createRecent } from './migrations/0005-recent'
import { createProof } from './migrations/0006-proof'
import { createReports } from './migrations/0007-reports'
import { createRowChecksums } from './migrations/0008-row-checksums'
import { createAnswerSigns } from './migrations/0009-answer-signs'
import { createSentPhones } from './migrations/0010-sent-phones'
import { renameDedupeKey } from './migrations/0011-dedupe-key'
import { createStatusWords } from './migrations/0012-status-words'
import { createSenders } from './migrations/0013-senders'
import { createOffice } from './migrations/0014-office'
import { indexClosedRows } from './migrations/0015-closed-rows'
import { createTakenOn } from './migrations/0016-taken-on'
import { keepRowChecksums } from './runs/row-checksum'

export const ledgerMigrations = [
  createRuns,
  createHistory,
  createActivations,
  createViews,
  createRecent,
  createProof,
  createReports,
  createRowChecksums,
  createAnswerSigns,
  createSentPhones,
  renameDedupeKey,
  createStatusWords,
  createSenders,
  createOffice,
  indexClosedRows,
  createTakenOn,
]

/**
 * Opens the record of work, the one file that cannot be downloaded again.
 *
 * `isExpected` says that there was one before: a file that is missing or empty then is
 * `ledger-missing`, never silently begun again. A copy is kept in `backups/` beside it before each
 * migration; the weekly ones are made by `ledger-care.ts`. `now` is epoch seconds, UTC.
 */
export function openLedger(
  path: string,
  options: { isExpected: boolean; now: number },
): WritableDb {
  const isThere = existsSync(path) && statSync(path).size > 0
  if (options.isExpected && !isThere) throw new AppError('ledger-missing', 'the ledger is gone')
  const folder = copiesFolder(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const copy = (db: SqliteDatabase) => backUp(db, folder, stamp(options.now))
  const db = openDatabase({
    path,
    migrations: ledgerMigrations,
    durability: 'full',
    beforeMigrating: copy,
  })
  keepRowChecksums(db)
  return db
}

/** Where the copies of a ledger are kept. */
export function copiesFolder(path: string): string {
  return join(dirname(path), 'backups')
}

/** True where a ledger has left traces beside its place, whatever the settings remember. */
export function hasLedgerTraces(path: string): boolean {
  return existsSync(`${path}-wal`) || listBackups(copiesFolder(path), 'ledger').length > 0
}

/** A time as part of a file name, sortable. `now` is epoch seconds, UTC. */
export function stamp(now: number): string {
  return new Date(now * 1000).toISOString().slice(0, 19).replaceAll(':', '')
}
