import type { LedgerWriter } from '#electron/ledger/group-commit'
import { acceptRow } from '#electron/ledger/runs/verify-rows'
import type { HistoryEvent } from '#shared/domain/history'
import type { ChangedRow } from '#shared/domain/record'
import type { Workspaces } from '../workspace/workspaces'
import type { LedgerWatch } from './ledger-watch'

/**
 * A person checked the rows that a notice names: what they say now counts as written, so that copies are
 * made again. Of no effect where another record is open by now.
 */
export async function acceptChangedRows({
  watch,
  workspaces,
}: {
  readonly watch: LedgerWatch
  readonly workspaces: Pick<Workspaces, 'find'>
}): Promise<void> {
  const { notice } = watch.state()
  const open = workspaces.find()
  if (notice?.kind !== 'rows-changed' || open?.mode !== notice.mode) return
  await open.acceptRows(notice.rows)
  watch.setNotice(null)
}

/** Renews the checksums of rows that are not as written, and puts on record that a person said so. */
export async function acceptRows(
  {
    ledger,
    record,
  }: {
    readonly ledger: LedgerWriter['db']
    readonly record: (event: HistoryEvent) => Promise<void>
  },
  rows: readonly ChangedRow[],
): Promise<void> {
  for (const row of rows) {
    if (!acceptRow(ledger, row)) continue
    await record({
      kind: 'decision',
      outcome: 'done',
      runId: row.runId,
      rowNumber: row.rowNumber,
      sourceName: row.runName,
      details: { decision: 'changed-row-checked' },
    })
  }
}
