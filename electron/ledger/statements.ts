import type { Statement } from 'better-sqlite3'
import type { ReadableDb } from '#electron/sqlite/database'

const kept = new WeakMap<ReadableDb, Map<string, Statement<unknown[], unknown>>>()

/** The prepared statement for a text, made once for each database. */
export function prepare(db: ReadableDb, sql: string): Statement<unknown[], unknown> {
  let statements = kept.get(db)
  if (!statements) {
    statements = new Map()
    kept.set(db, statements)
  }
  let statement = statements.get(sql)
  if (!statement) {
    statement = db.prepare<unknown[], unknown>(sql)
    statements.set(sql, statement)
  }
  return statement
}
