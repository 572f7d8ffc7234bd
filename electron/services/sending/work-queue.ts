import type { LedgerWriter } from '#electron/ledger/group-commit'
import { findRow, type RowRecord } from '#electron/ledger/run-rows-table'
import { listSendable, listWaitingChecks } from '#electron/ledger/sending-table'
import { mostAttempts } from './settle-row'
import type { StepResult } from './step'

export interface Job {
  readonly kind: 'send' | 'settle'
  readonly row: RowRecord
}

/** What a run does next: rows in doubt whose time has come first, then rows to send, in their order. */
export interface WorkQueue {
  /** The next job, or null where none may start now. `now` is epoch milliseconds. */
  take(now: number): Job | null
  /** Takes note of how a job went. */
  finished(job: Job, result: StepResult): void
  /** When something comes up again, epoch milliseconds; null where nothing ever will. */
  nextAt(now: number): number | null
  /** The next look at a row in doubt, epoch seconds. */
  nextCheckAt(): number | null
}

export interface WorkQueueOptions {
  readonly db: LedgerWriter['db']
  readonly runId: number
  /** False to settle what is in doubt and send nothing. */
  readonly sends: boolean
}

const pageSize = 200
const longestPauseMs = 8000

/**
 * Walks the run's rows once, then again for those that could not be sent, with growing pauses.
 *
 * A row that never left for want of a connection is taken up as long as the run lives; any other
 * failure counts as a try, and after three the row waits for a person.
 */
export function createWorkQueue({ db, runId, sends }: WorkQueueOptions): WorkQueue {
  const checks = new Map(listWaitingChecks(db, runId).map((row) => [row.position, row.nextCheckAt]))
  const flying = new Set<number>()
  const tries = new Map<number, number>()
  let page: RowRecord[] = []
  let cursor = -1
  let isSwept = !sends
  let leftBehind = false
  let sweeps = 0
  let nextSweepAt = 0

  function takeCheck(now: number): Job | null {
    for (const [position, at] of checks) {
      if (at * 1000 > now || flying.has(position)) continue
      const row = findRow(db, runId, position)
      if (row?.state === 'unknown') return { kind: 'settle', row }
      checks.delete(position)
    }
    return null
  }

  function takeRow(now: number): Job | null {
    if (isSwept && !startSweep(now)) return null
    for (let row = nextRow(); row; row = nextRow()) {
      if (flying.has(row.position)) continue
      if ((tries.get(row.position) ?? 0) >= mostAttempts) continue
      return { kind: 'send', row }
    }
    isSwept = true
    nextSweepAt = now + Math.min(longestPauseMs, 500 * 2 ** sweeps)
    sweeps += 1
    return null
  }

  function startSweep(now: number): boolean {
    if (!leftBehind || now < nextSweepAt) return false
    leftBehind = false
    isSwept = false
    cursor = -1
    return true
  }

  function nextRow(): RowRecord | undefined {
    if (page.length === 0) {
      page = listSendable(db, runId, cursor, pageSize)
      // Taken from the end, where removing is cheap.
      page.reverse()
    }
    const row = page.pop()
    if (row) cursor = row.position
    return row
  }

  return {
    take(now) {
      const job = takeCheck(now) ?? takeRow(now)
      if (job) flying.add(job.row.position)
      return job
    },
    finished({ row }, result) {
      flying.delete(row.position)
      checks.delete(row.position)
      if (result.state === 'unknown' && result.nextCheckAt != null) {
        checks.set(row.position, result.nextCheckAt)
      }
      if (!sends || result.isHeld || (result.state !== 'ready' && result.state !== 'unsent')) return
      if (result.failure && !result.failure.isNetwork) {
        tries.set(row.position, (tries.get(row.position) ?? 0) + 1)
      }
      if ((tries.get(row.position) ?? 0) < mostAttempts && row.attempts < mostAttempts) {
        leftBehind = true
      }
    },
    nextAt(now) {
      const times = [...checks]
        .filter(([position]) => !flying.has(position))
        .map(([, at]) => at * 1000)
      if (!isSwept) times.push(now)
      else if (leftBehind) times.push(nextSweepAt)
      return times.length === 0 ? null : Math.max(now, Math.min(...times))
    },
    nextCheckAt() {
      return checks.size === 0 ? null : Math.min(...checks.values())
    },
  }
}
