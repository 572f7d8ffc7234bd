import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import type { WritableDb } from '#electron/sqlite/database'
import { flushJournal } from '#electron/sqlite/flush-journal'

const rowsSchema = z.array(z.object({ dedupe_key: z.string(), state: z.string() }))

/**
 * What a power cut would leave of a ledger: its files as they were when the last flush that ended had
 * begun. Whatever was written since may be lost.
 */
export function createPowerCut(folder: string) {
  const copy = join(folder, 'after-power-cut.db')
  let states: ReadonlyMap<string, string> = new Map()

  return {
    /** In place of a ledger's own flush. */
    async flush(ledger: WritableDb): Promise<void> {
      for (const suffix of ['', '-wal']) copyFileSync(ledger.name + suffix, copy + suffix)
      await flushJournal(ledger)
      const db = new Database(copy)
      const rows = rowsSchema.parse(db.prepare('SELECT dedupe_key, state FROM run_rows').all())
      db.close()
      rmSync(copy)
      states = new Map(rows.map(({ dedupe_key, state }) => [dedupe_key, state]))
    },
    /** The state of a row as it would be found, by its address. */
    stateOf: (email: string) => states.get(email),
  }
}
