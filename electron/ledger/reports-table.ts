import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { prepare } from './statements'

/** Remembers the sha256 of a report before it stands in its place. */
export function rememberReport(db: WritableDb, runId: number, sha256: string): void {
  prepare(db, 'INSERT OR IGNORE INTO reports (run_id, sha256) VALUES (?, ?)').run(runId, sha256)
}

/** True for a file that is, byte for byte, a report of this run. */
export function isReport(db: ReadableDb, runId: number, sha256: string): boolean {
  return (
    prepare(db, 'SELECT 1 FROM reports WHERE run_id = ? AND sha256 = ?').get(runId, sha256) !==
    undefined
  )
}
