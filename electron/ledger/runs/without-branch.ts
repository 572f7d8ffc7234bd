import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import { noBranch } from '#shared/domain/users/find-branch'
import { prepare } from '../statements'
import { parseRow, type RowRecord } from './run-rows-table'

// Compared as text: taking the JSON of 100,000 rows apart would hold the window up.
const cell = JSON.stringify({ branch: noBranch }).slice(1, -1)
const condition = `run_id = ? AND state IN ('ready', 'unsent') AND instr(values_json, ?) > 0`

/** The rows of a run that are to be sent without a branch: how many, and the first. */
export function findWithoutBranch(
  db: ReadableDb,
  runId: number,
): { readonly count: number; readonly first: RowRecord | null } {
  const counted = prepare(db, `SELECT count(*) AS n FROM run_rows WHERE ${condition}`)
  const { n: count } = z.object({ n: z.int() }).parse(counted.get(runId, cell))
  if (count === 0) return { count, first: null }
  const first = prepare(db, `SELECT * FROM run_rows WHERE ${condition} ORDER BY position LIMIT 1`)
  return { count, first: parseRow(first.get(runId, cell)) }
}
