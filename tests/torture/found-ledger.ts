import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { serviceFolder } from '#electron/app/profile/service-folder'
import { verifyHistory } from '#electron/ledger/history/verify-history'
import { listRowsAfter, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import { prepare } from '#electron/ledger/statements'
import type { ReadableDb } from '#electron/sqlite/database'
import { type RowState, rowStateSchema } from '#shared/domain/runs/row'
import { type RunState, runStateSchema } from '#shared/domain/runs/run'

/** A profile's ledger as anyone may read it, at work or after a death. */
export interface FoundLedger {
  /** The state of the row at a position; undefined before there is one. */
  stateAt(position: number): RowState | undefined
  positionsIn(state: RowState): readonly number[]
  close(): void
}

/** What a death left behind. */
export interface Remains {
  readonly runState: RunState
  readonly rows: readonly RowRecord[]
  readonly isHistoryIntact: boolean
  /** Positions that history says were done, as often as it says so. */
  readonly doneInHistory: readonly number[]
}

function ledgerOf(profile: string, baseUrl: string): string {
  return join(profile, serviceFolder({ mode: 'live', baseUrl }), 'ledger.db')
}

function open(path: string): ReadableDb | null {
  if (!existsSync(path)) return null
  const db = new Database(path, { readonly: true }) as unknown as ReadableDb // It is only read.
  const hasRows = db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'run_rows'`).get()
  if (hasRows !== undefined) return db
  db.close()
  return null
}

/** The run's own end is in history too, of no row. */
const doneRows = `SELECT row_number FROM history
  WHERE outcome = 'done' AND run_id = ? AND row_number IS NOT NULL`

const stateSchema = rowStateSchema.optional()
const positionsSchema = z.array(z.int())

/** Reads the ledger beside the console that writes it; opened at the first look that finds one. */
export function watchLedger(profile: string, baseUrl: string): FoundLedger {
  const path = ledgerOf(profile, baseUrl)
  let db: ReadableDb | null = null
  const ask = (sql: string, value: number | RowState): unknown[] => {
    db ??= open(path)
    return db ? prepare(db, sql).pluck().all(value) : []
  }
  return {
    stateAt: (position) =>
      stateSchema.parse(ask('SELECT state FROM run_rows WHERE position = ?', position)[0]),
    positionsIn: (state) =>
      positionsSchema.parse(ask('SELECT position FROM run_rows WHERE state = ?', state)),
    close: () => db?.close(),
  }
}

/** What is in the ledger now; null where no run came out of the file yet. */
export async function readRemains(profile: string, baseUrl: string): Promise<Remains | null> {
  const db = open(ledgerOf(profile, baseUrl))
  if (db === null) return null
  try {
    const runs = z
      .array(z.object({ id: z.int(), state: runStateSchema }))
      .parse(db.prepare(`SELECT id, state FROM runs WHERE state <> 'draft'`).all())
    const [run, second] = runs
    if (second) throw new Error('one file became two runs')
    if (!run) return null
    return {
      runState: run.state,
      rows: listRowsAfter(db, run.id, -1, 100_000),
      isHistoryIntact: (await verifyHistory(db))?.kind === 'intact',
      doneInHistory: positionsSchema.parse(db.prepare(doneRows).pluck().all(run.id)),
    }
  } finally {
    db.close()
  }
}
