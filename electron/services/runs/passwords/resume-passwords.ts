import { inBatches } from '#electron/async/cooperative-batches'
import { AppError } from '#electron/errors/app-error'
import type { Ledger } from '#electron/ledger/group-commit'
import { setPassword } from '#electron/ledger/runs/draft-rows-table'
import { findRow, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { RunRecord } from '#electron/ledger/runs/runs-table'
import type { RowCheck } from '#electron/services/kinds/draft-kind'
import type { OpenedSource } from '#electron/services/sources/taken-source'
import type { SheetReader } from '#electron/sheets/sheet-reader'
import type { SheetRow } from '#shared/domain/fields/sheet'
import type { RowState } from '#shared/domain/runs/row'
import type { DraftDeps } from '../drafting/draft-deps'
import type { FieldPlan } from '../drafting/match-fields'
import { readRow } from '../drafting/read-row'
import { openPassword, sealPassword } from './passwords'

/**
 * Reads the passwords of a run from its file again, where the key that sealed them is gone.
 *
 * Only the very same file will do (`hash` is of the one at hand): rows are told by their place in it.
 * Gives how many passwords were sealed again. A password that was typed over in the console is back to
 * what the file says. Throws `passwords-locked` for another file.
 */
export async function resumePasswords(
  deps: DraftDeps & { readonly reader: Pick<SheetReader, 'read'> },
  run: RunRecord,
  { source, options, signal, hash }: OpenedSource & { readonly hash: string },
  plan: FieldPlan,
): Promise<number> {
  if (hash !== run.sourceHash) throw new AppError('passwords-locked', 'another file')
  let first = 0
  let sealed = 0
  const check = await deps.kind.prepareCheck(deps.writer.db, [])
  await deps.reader.read(
    source,
    options,
    async (batch) => {
      let position = first
      first += batch.length
      for await (const slice of inBatches(batch)) {
        const start = position
        position += slice.length
        sealed += await deps.writer.write((db) =>
          resealSlice(deps, db, run.id, { plan, check }, start, slice),
        )
      }
    },
    signal,
  )
  return sealed
}

function resealSlice(
  deps: DraftDeps,
  db: Ledger,
  runId: number,
  { plan, check }: { readonly plan: FieldPlan; readonly check: RowCheck },
  start: number,
  slice: readonly SheetRow[],
): number {
  let sealed = 0
  for (const [index, sheetRow] of slice.entries()) {
    const row = findRow(db, runId, start + index)
    if (row?.rowNumber !== sheetRow.rowNumber || !isLocked(deps, row)) continue
    const read = readRow(deps.kind, plan, sheetRow, check)
    const isBad = read.own.problems.some(({ field }) => field === deps.kind.passwordField)
    const passwordSealed = isBad ? null : sealPassword(deps.cipher, row, read.password)
    if (passwordSealed === null) continue
    setPassword(db, row, passwordSealed)
    sealed += 1
  }
  return sealed
}

const wanting: ReadonlySet<RowState> = new Set([
  'problem',
  'ready',
  'refused',
  'unsent',
  'unknown',
  'excluded',
])

/** True for a row that still wants its password and has one whose key is gone. */
export function isLocked({ cipher }: DraftDeps, row: RowRecord): boolean {
  return wanting.has(row.state) && row.passwordSealed !== null && openPassword(cipher, row) === null
}
