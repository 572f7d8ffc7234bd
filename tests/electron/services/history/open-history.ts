import { groupCommits } from '#electron/ledger/group-commit'
import { appendHistory } from '#electron/ledger/history/history-table'
import { createHistory } from '#electron/services/history/history'
import type { HistoryEvent } from '#shared/domain/history'
import { messagesIn } from '#shared/locales/messages'
import { openTestLedger } from '#tests/electron/ledger/open-test-ledger'

export const now = 1_790_000_000

/** History over a real ledger; `keptMonths` is what the operator set. */
export function openHistory({ keptMonths = 0, db = openTestLedger() } = {}) {
  const writer = groupCommits(db)
  const faults: unknown[] = []
  const history = createHistory({
    writer,
    actor: 'budi',
    now: () => now,
    messages: () => messagesIn('id'),
    keptMonths: () => keptMonths,
    onFault: (error) => faults.push(error),
  })
  return {
    db,
    writer,
    history,
    faults,
    /** Something that was done so many days ago. */
    tellOld: (days: number, event: Partial<HistoryEvent> = {}) => {
      const told: HistoryEvent = { kind: 'check', outcome: 'done', ...event }
      appendHistory(db, told, { at: now - days * 86_400, actor: 'siti' })
    },
  }
}
