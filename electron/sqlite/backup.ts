import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { SqliteDatabase } from './database'
import { examine } from './examine'

const copiesKept = 3

/**
 * Writes a verified copy of an open database beside it, in `backups/`, and keeps the newest three.
 *
 * `VACUUM INTO` gives a whole, consistent file even while others read. The copy gets its name only
 * once its integrity is proven.
 */
export function backUp(db: SqliteDatabase, folder: string, stamp: string): string {
  const name = basename(db.name, '.db')
  const target = join(folder, `${name}-${stamp}.db`)
  const draft = `${target}.part`
  rmSync(draft, { force: true })
  db.prepare('VACUUM INTO ?').run(draft)
  const finding = examine(draft)
  if (finding !== null) throw new Error(`the copy failed its integrity check: ${finding}`)
  renameSync(draft, target)
  for (const old of listBackups(folder, name).slice(copiesKept)) rmSync(old, { force: true })
  return target
}

/** The kept copies of a database, newest first. */
export function listBackups(folder: string, name: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.db'))
    .sort()
    .reverse()
    .map((file) => join(folder, file))
}

/**
 * Puts a file that cannot be used out of the way, with its journals, and says where it went.
 *
 * Where one of them cannot be moved, as one that is open on Windows, all stay and the error is thrown: a
 * database without its journal is another database.
 */
export function setAside(path: string, stamp: string): string {
  const kept = join(dirname(path), `${basename(path, '.db')}-damaged-${stamp}.db`)
  const moved: string[] = []
  try {
    for (const suffix of ['', '-wal', '-shm']) {
      if (!existsSync(path + suffix)) continue
      renameSync(path + suffix, kept + suffix)
      moved.push(suffix)
    }
  } catch (error) {
    for (const suffix of moved) renameSync(kept + suffix, path + suffix)
    throw error
  }
  return kept
}
