import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '#electron/errors/app-error'
import type { WritableDb } from '#electron/sqlite/database'
import { openDatabase } from '#electron/sqlite/open-database'
import { createUsers } from './migrations/0001-users'

export const cacheMigrations = [createUsers]

/**
 * Opens the copy of the partner's users; a damaged one is deleted and begun anew.
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
  return openDatabase({ path, migrations: cacheMigrations, durability: 'normal' })
}
