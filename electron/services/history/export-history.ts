import { basename } from 'node:path'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { writeTable } from '#electron/sheets/write/write-table'
import type { HistoryEvent, HistoryFilter, HistoryProof } from '#shared/domain/history'
import { describeEntry } from '#shared/locales/history-text'
import type { Messages } from '#shared/locales/id'
import { searchHistory } from './search-history'

export interface ExportHistoryDeps {
  readonly writer: LedgerWriter
  readonly messages: () => Messages
  readonly record: (event: HistoryEvent) => Promise<void>
  readonly verify: () => Promise<HistoryProof>
}

const pageSize = 200

/**
 * Writes what a filter leaves of history to a file, the newest first, and puts that on record.
 *
 * The record holds the hash the chain ended with at the time: whoever keeps the file can prove later
 * that what came before was not rewritten.
 */
export async function exportHistory(
  deps: ExportHistoryDeps,
  filter: HistoryFilter,
  target: { readonly path: string; readonly format: 'csv' | 'xlsx' },
): Promise<number> {
  const messages = deps.messages()
  const { columns } = messages.history
  const proof = await deps.verify()
  let count = 0
  async function* rows() {
    let before: number | null = null
    for (;;) {
      const entries = await searchHistory(deps.writer.db, filter, { before, limit: pageSize })
      const last = entries.at(-1)
      if (!last) return
      count += entries.length
      yield* entries.map((entry) => describeEntry(entry, messages))
      before = last.id
    }
  }
  await writeTable({
    ...target,
    columns: Object.values(columns).map((header) => ({ header })),
    rows: rows(),
  })
  await deps.record({
    kind: 'export',
    outcome: 'done',
    registrationId: filter.user?.registrationId ?? null,
    email: filter.user?.email ?? null,
    details: {
      what: 'history',
      fileName: basename(target.path),
      count,
      ...(proof.kind === 'intact' ? { lastId: proof.lastId, hash: proof.hash } : {}),
    },
  })
  return count
}
