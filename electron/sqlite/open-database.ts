import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '#electron/errors/app-error'
import { asAppError } from '#electron/errors/as-app-error'
import { refuseOtherThanFile } from '#electron/errors/refuse-other-than-file'
import type { Migration, SqliteDatabase, WritableDb } from './database'

export interface OpenOptions {
  readonly path: string
  readonly migrations: readonly Migration[]
  /** `full`: an acknowledged commit survives a power cut. `normal`: it survives a crash of the program. */
  readonly durability: 'full' | 'normal'
  /**
   * The file can be made again: its damage may show when it is met. Otherwise all of it is looked
   * through first, which takes a second for every 200 MB.
   */
  readonly isReplaceable?: boolean
  /** Called before a migration changes an existing file, so that a copy can be kept. */
  readonly beforeMigrating?: (db: SqliteDatabase, fromVersion: number) => void
}

/**
 * Opens a database file, making or migrating it as needed.
 *
 * A file written by a newer console is refused untouched (`ledger-newer`); one that SQLite cannot
 * read, or whose quick check fails (see `isReplaceable`), is `ledger-damaged`. Each migration is one transaction together
 * with its version number, so a crash leaves the old schema or the new, never a mixture.
 */
export function openDatabase(options: OpenOptions): WritableDb {
  refuseOtherThanFile(options.path)
  if (existsSync(options.path)) lookFirst(options)
  const db = openFile(options.path)
  try {
    setPragmas(db, options.durability)
    if (!options.isReplaceable) quickCheck(db)
    migrate(db, options)
    return db as WritableDb // The only place that hands out a database to write to.
  } catch (error) {
    db.close()
    throw asDatabaseError(error)
  }
}

/** True where an error says that the disk took no more. */
export function isDiskFull(error: unknown): boolean {
  if (error instanceof Database.SqliteError) return error.code.startsWith('SQLITE_FULL')
  return error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT)$/.test(String(error.code))
}

function openFile(path: string, readonly = false): SqliteDatabase {
  try {
    return new Database(path, { timeout: 10_000, readonly })
  } catch (error) {
    throw asDatabaseError(error)
  }
}

/**
 * Refuses a file that is newer, or damaged beneath a journal that was left behind.
 *
 * Looks through a handle that cannot write: closing one that can would fold the journal in, and what
 * is kept aside is to be what was found.
 */
function lookFirst({ path, migrations, isReplaceable }: OpenOptions): void {
  const known = migrations.length
  // A file closed cleanly has no journal, and opening it would leave a new one behind.
  if (!existsSync(`${path}-wal`)) {
    refuseNewer(readHeaderVersion(path), known)
    return
  }
  const db = openFile(path, true)
  try {
    refuseNewer(readVersion(db), known)
    if (!isReplaceable) quickCheck(db)
  } catch (error) {
    throw asDatabaseError(error)
  } finally {
    db.close()
  }
}

function refuseNewer(version: number, known: number): void {
  if (version > known) {
    throw new AppError('ledger-newer', `database version ${version}, known ${known}`, {
      details: { version, known },
    })
  }
}

function setPragmas(db: SqliteDatabase, durability: OpenOptions['durability']): void {
  db.pragma('journal_mode = WAL')
  // better-sqlite3 lowers this to NORMAL in WAL mode by itself.
  db.pragma(`synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`)
  if (durability === 'full') db.pragma('fullfsync = ON')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('secure_delete = ON')
}

function quickCheck(db: SqliteDatabase): void {
  const answer: unknown = db.pragma('quick_check(1)', { simple: true })
  if (answer !== 'ok') throw new AppError('ledger-damaged', `quick_check: ${String(answer)}`)
}

function migrate(db: SqliteDatabase, { migrations, beforeMigrating }: OpenOptions): void {
  const from = readVersion(db)
  if (from > 0 && from < migrations.length) beforeMigrating?.(db, from)
  for (const [index, migration] of migrations.entries()) {
    if (index < from) continue
    db.transaction(() => {
      migration.up(db)
      db.pragma(`user_version = ${index + 1}`)
    }).immediate()
  }
}

/** `user_version` where the file format keeps it: four bytes at offset 60. */
function readHeaderVersion(path: string): number {
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(64)
    readSync(file, header, 0, header.length, 0)
    return header.toString('latin1', 0, 15) === 'SQLite format 3' ? header.readInt32BE(60) : 0
  } finally {
    closeSync(file)
  }
}

function readVersion(db: SqliteDatabase): number {
  return Number(db.pragma('user_version', { simple: true }))
}

function asDatabaseError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  if (isDiskFull(error)) return new AppError('disk-full', error.code, { cause: error })
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) {
    return new AppError('ledger-damaged', error.code, { cause: error })
  }
  const known = asAppError(error)
  return known.code === 'unexpected' ? error : known
}
