import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '#electron/errors/app-error'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { openDatabase } from '#electron/sqlite/open-database'
import { createUsers } from './migrations/0001-users'
import { addSearch } from './migrations/0002-search'
import { addLastSync } from './migrations/0003-last-sync'
import { addOverview } from './migrations/0004-overview'
import { addOddRecords } from './migrations/0005-odd-records'
import { hasLegacyUsers, migrateLegacyUsers } from './sync/legacy-user-migration'

/** Pages of the file kept in memory by whoever reads. */
const cacheKilobytes = 16_384

export const cacheMigrations = [createUsers, addSearch, addLastSync, addOverview, addOddRecords]

/**
 * Opens the copy of the partner's users; a damaged one is deleted and begun again.
 *
 * Nothing is lost by that: the next sync downloads it again. A file of a newer console is refused
 * untouched (`ledger-newer`).
 */
export function openCacheDb(path: string): WritableDb {
  try {
    return open(path)
  } catch (error) {
    if (!isDamage(error)) throw error
    return rebuildCacheDb(path)
  }
}

/** Opens the file to read as it is; null where `openCacheDb` has to make, migrate or mend it first. */
export function findCacheToRead(path: string): ReadableDb | null {
  if (!existsSync(path)) return null
  let db: ReadableDb | undefined
  try {
    db = openCacheToRead(path)
    const version: unknown = db.pragma('user_version', { simple: true })
    if (version === cacheMigrations.length && !hasLegacyUsers(db)) return db
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
  db?.close()
  return null
}

/** Opens the file that `openCacheDb` made or migrated, for a second thread that only reads. */
export function openCacheToRead(path: string): ReadableDb {
  const db = new Database(path, { readonly: true, timeout: 10_000 })
  db.pragma('trusted_schema = OFF')
  db.pragma(`cache_size = -${cacheKilobytes}`)
  return db as ReadableDb // It cannot write at all.
}

/** Deletes the file, which nobody may have open, and begins an empty one. */
export function rebuildCacheDb(path: string): WritableDb {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  return open(path)
}

/** True where an error says that the file itself is broken, at opening or at any later moment. */
export function isDamage(error: unknown): boolean {
  if (error instanceof AppError) return error.code === 'ledger-damaged'
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
}

function open(path: string): WritableDb {
  const db = openDatabase({
    path,
    migrations: cacheMigrations,
    durability: 'normal',
    isReplaceable: true,
  })
  try {
    migrateLegacyUsers(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
