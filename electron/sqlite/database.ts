import type DatabaseConstructor from 'better-sqlite3'

export type SqliteDatabase = DatabaseConstructor.Database

declare const readable: unique symbol
declare const writable: unique symbol

/** A handle that table functions may only read with. */
export type ReadableDb = SqliteDatabase & { readonly [readable]: true }
/** A handle that table functions may write with; it reads too. */
export type WritableDb = ReadableDb & { readonly [writable]: true }

/** One step of a schema. The list of a database is in order and never edited once released, only added to. */
export interface Migration {
  readonly name: string
  readonly up: (db: SqliteDatabase) => void
}
