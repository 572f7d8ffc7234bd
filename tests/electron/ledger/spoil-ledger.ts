import { readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { ledgerMigrations, openLedger } from '#electron/ledger/open-ledger'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { addRun } from './open-test-ledger'

/** A closed ledger of several pages with one run of so many rows. */
export function makeLedger(rows = 400, folder = temporaryFolder()): string {
  const path = join(folder, 'ledger.db')
  const db = openLedger(path, { isExpected: false, now: 1000 })
  addRun(
    db,
    Array.from({ length: rows }, () => ({})),
  )
  db.close()
  return path
}

/** What may happen to a ledger's file, and what the console then says of it. */
export const spoilings = [
  ['gone', 'missing', (path: string) => unlinkSync(path)],
  ['empty', 'missing', (path: string) => truncateSync(path, 0)],
  ['cut in the middle', 'damaged', cut],
  ['flipped in one page', 'damaged', flipPage],
  ['no database at all', 'damaged', (path: string) => writeFileSync(path, 'x'.repeat(9000))],
] as const

export function makeNewer(path: string): void {
  const db = new Database(path)
  db.pragma(`user_version = ${ledgerMigrations.length + 1}`)
  db.close()
}

function cut(path: string): void {
  truncateSync(path, Math.floor(readFileSync(path).length / 2 / 4096) * 4096)
}

function flipPage(path: string): void {
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2 / 4096) * 4096
  for (let place = middle; place < middle + 4096; place += 1) bytes[place] = ~(bytes[place] ?? 0)
  writeFileSync(path, bytes)
}

/** Flips the lowest bit of the first byte of a text, wherever a closed ledger's file has it. */
export function flipBit(path: string, text: string): void {
  const bytes = readFileSync(path)
  const place = bytes.indexOf(text)
  if (place < 0) throw new Error(`the file has no “${text}”`)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

/** An index that lacks a row: the quick check does not see it, the full one does. */
export function spoilIndex(path: string): void {
  const db = new Database(path)
  db.unsafeMode(true)
  db.pragma('writable_schema = ON')
  db.exec(`UPDATE sqlite_schema SET sql = replace(sql, '(dedupe_key, state)', '(state, dedupe_key)')
           WHERE name = 'run_rows_by_dedupe_key'`)
  db.close()
}
