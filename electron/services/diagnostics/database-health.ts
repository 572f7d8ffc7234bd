import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'

export interface DatabaseHealth {
  readonly bytes: number
  readonly journalBytes: number
  readonly pages: number
  readonly version: number
  readonly journalMode: string
}

/** What a database is like, without reading all of it; a sentence where it cannot be opened, null where there is none. */
export function describeDatabase(path: string): DatabaseHealth | string | null {
  if (!existsSync(path)) return null
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true })
    try {
      const ask = (pragma: string) => db.pragma(pragma, { simple: true })
      return {
        bytes: statSync(path).size,
        journalBytes: statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0,
        pages: Number(ask('page_count')),
        version: Number(ask('user_version')),
        journalMode: String(ask('journal_mode')),
      }
    } finally {
      db.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    return `cannot be opened: ${code}`
  }
}
