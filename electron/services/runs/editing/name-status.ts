import { batchSize } from '#electron/async/cooperative-batches'
import { listRowsWithProblem } from '#electron/ledger/runs/draft-rows-table'
import { rememberStatusWords } from '#electron/ledger/status-words-table'
import type { HistoryEvent } from '#shared/domain/history'
import { foldText } from '#shared/domain/values/fold-text'
import { toStatusKey } from '#shared/domain/values/payment-status'
import type { DraftDeps } from '../drafting/draft-deps'
import { recheckRows } from './edit-run'

const unknown = { field: 'status', problem: 'status-unknown' } as const

/**
 * Remembers what a word of a status means, at each gateway whose rows wait for it, and looks at the rows
 * again. One step to undo; gives how many rows were looked at.
 */
export async function nameStatus(
  deps: DraftDeps,
  runId: number,
  word: string,
  meaning: 'paid' | 'unpaid',
): Promise<number> {
  const keys = findKeys(deps, runId, word)
  await deps.writer.write((db) => rememberStatusWords(db, keys, meaning))
  return recheckRows(deps, runId, unknown)
}

function findKeys({ writer }: DraftDeps, runId: number, word: string): ReadonlySet<string> {
  const keys = new Set<string>()
  const wanted = foldText(word)
  const next = (after: number) =>
    listRowsWithProblem(writer.db, runId, unknown, { after, limit: batchSize })
  for (let rows = next(-1); rows.length > 0; rows = next(rows.at(-1)?.position ?? 0)) {
    for (const { values } of rows) {
      const { status = '', gateway = '' } = values
      if (foldText(status) === wanted) keys.add(toStatusKey(gateway, status))
    }
  }
  return keys
}

/** What history says of a word that a person named: payments are activated by it. */
export function statusNamed(word: string, meaning: 'paid' | 'unpaid'): HistoryEvent {
  return { kind: 'decision', outcome: 'done', details: { decision: `status-${meaning}`, word } }
}
