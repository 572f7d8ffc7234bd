import type { LedgerWriter } from '#electron/ledger/group-commit'
import { findLastAnswered, hasResendable } from '#electron/ledger/runs/proof-rows'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { RunKind } from '#shared/domain/runs/run'

/** A row that was sent after others, was done by its answer, and was then seen by the call that looks for those others. */
export interface Twin {
  readonly sentOrder: number
  /** When it was first seen, on the monotonic clock of this process, milliseconds. */
  readonly seenAtMs: number
}

/**
 * Rows that show how long the service takes to show what it did (reliability.md, rule 5).
 *
 * A row in doubt that is absent may yet appear; once a row that was sent after it is to be seen for as long
 * as the settle time, it will not.
 */
export interface Twins {
  /** The twin of a row that was seen first; null where none was seen yet. */
  find(row: RowRecord): Twin | null
  /** A row that would be a twin if it were seen, and was not looked for by somebody else this moment. */
  candidate(row: RowRecord): RowRecord | null
  /** Lets one caller at a time look for a candidate. */
  lookUp<T>(candidate: RowRecord, looking: () => Promise<T>): Promise<T>
  seen(candidate: RowRecord, atMs: number): void
  /** Whether rows before this one will be sent again, and may be its twins then. */
  willBeMore(row: RowRecord): boolean
}

export function createTwins(db: LedgerWriter['db'], kind: RunKind): Twins {
  const seen: Twin[] = []
  const lookedFor = new Set<number>()
  const orderOf = (row: RowRecord) => row.sentOrder ?? 0

  return {
    find(row) {
      // Rows that were sent before the order was kept have no place in it: nothing is their twin.
      if (row.sentOrder === null) return null
      const twins = seen.filter(({ sentOrder }) => sentOrder > orderOf(row))
      return twins.reduce<Twin | null>(
        (first, twin) => (first && first.seenAtMs <= twin.seenAtMs ? first : twin),
        null,
      )
    },
    candidate(row) {
      if (row.sentOrder === null) return null
      const found = findLastAnswered(db, kind, row.sentOrder)
      return found && !lookedFor.has(orderOf(found)) ? found : null
    },
    async lookUp(candidate, looking) {
      lookedFor.add(orderOf(candidate))
      try {
        return await looking()
      } finally {
        lookedFor.delete(orderOf(candidate))
      }
    },
    willBeMore({ runId }) {
      const last = findLastAnswered(db, kind, -1)
      return last !== null && hasResendable(db, runId, orderOf(last))
    },
    seen(candidate, seenAtMs) {
      seen.push({ sentOrder: orderOf(candidate), seenAtMs })
    },
  }
}
