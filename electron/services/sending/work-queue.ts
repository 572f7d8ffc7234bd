import type { LedgerWriter } from '#electron/ledger/group-commit'
import { listProvisional } from '#electron/ledger/runs/proof-rows'
import { findRow, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import { listSendable, listWaitingChecks } from '#electron/ledger/runs/sending-table'
import { createDoubtQueue } from './doubt-queue'
import { mostAttempts } from './settling/verdicts'
import type { StepContext, StepResult } from './step'

export interface Job {
  /** `review`: a refused row is looked at once more. */
  readonly kind: 'send' | 'settle' | 'review'
  readonly row: RowRecord
  readonly doubt: StepContext['doubt']
}

/** What a run does next: rows in doubt whose time has come first, then rows to send, in their order. */
export interface WorkQueue {
  /** The next job, or null where none may start now. All times are on the monotonic clock, milliseconds. */
  take(nowMs: number): Job | null
  /** Takes note of how a job went. */
  finished(job: Job, result: StepResult, nowMs: number): void
  /** When something comes up again; null where nothing ever will. */
  nextAt(nowMs: number): number | null
  /** In how many milliseconds a row in doubt is looked at next; null where none waits. */
  nextLookInMs(nowMs: number): number | null
  /** From now on rows are only looked at. */
  stopSending(): void
  /** Whether rows are on their way to be sent, or will be. */
  willSendMore(): boolean
}

export interface WorkQueueOptions {
  readonly db: LedgerWriter['db']
  readonly runId: number
  /** False to settle what is in doubt and send nothing. */
  readonly sends: boolean
  readonly nowMs: number
  readonly settleMs: number
}

const pageSize = 200
/** So often a row is taken whose step failed: most of them only read. */
const mostTries = 6
const longestPauseMs = 8000
const longestBusyMs = 60_000

/**
 * Walks the run's rows once, then again for those that could not be sent, with growing pauses. What was
 * sent before comes last.
 *
 * A row that never left for want of a connection is taken up as long as the run lives; any other
 * failure counts as a try, and after six the row waits for a person.
 */
export function createWorkQueue(options: WorkQueueOptions): WorkQueue {
  const { db, runId, nowMs: startMs, settleMs } = options
  let { sends } = options
  // Whatever a clock said before: rows in doubt are looked at now, refusals count their settle time again.
  const looks = createDoubtQueue()
  const first = { sinceMs: startMs, looks: 0 }
  for (const position of listWaitingChecks(db, runId)) {
    looks.put({ ...first, kind: 'settle', position, atMs: startMs })
  }
  for (const position of listProvisional(db, runId)) {
    looks.put({ ...first, kind: 'review', position, atMs: startMs + settleMs })
  }
  const flying = new Set<number>()
  /** How many of them are on their way to be sent. */
  let sendsFlying = 0
  const tries = new Map<number, number>()
  /** When a row that came to nothing so far was first taken. */
  const takenAt = new Map<number, number>()
  /** Rows that wait for others are taken ever more rarely. */
  const notBefore = new Map<number, number>()
  let page: RowRecord[] = []
  let cursor = -1
  /** Rows that were never sent come first, then those that are sent again. */
  let isAgain = false
  let isSwept = !sends
  let leftBehind = false
  /** Of those left behind, some wait for nothing but their turn. */
  let leftToSend = false
  let sweeps = 0
  let nextSweepAt = 0

  function takeLook(nowMs: number): Job | null {
    for (let look = looks.takeDue(nowMs); look; look = looks.takeDue(nowMs)) {
      const row = findRow(db, runId, look.position)
      if (row?.state === (look.kind === 'settle' ? 'unknown' : 'refused')) {
        const doubt = { forMs: nowMs - look.sinceMs, looks: look.looks }
        return { kind: look.kind, row, doubt }
      }
      looks.drop(look.position)
    }
    return null
  }

  function takeRow(nowMs: number): Job | null {
    if (isSwept && !startSweep(nowMs)) return null
    for (let next = nextRow(); next; next = nextRow()) {
      if (flying.has(next.position)) continue
      // In a later sweep the page may be older than what became of the row meanwhile.
      const row = sweeps === 0 ? next : findRow(db, runId, next.position)
      if (row?.state !== 'ready' && row?.state !== 'unsent') continue
      if ((tries.get(row.position) ?? 0) >= mostTries) continue
      if ((notBefore.get(row.position) ?? nowMs) > nowMs) {
        leftBehind = true
        continue
      }
      const forMs = nowMs - (takenAt.get(row.position) ?? nowMs)
      return { kind: 'send', row, doubt: { forMs, looks: 0 } }
    }
    isSwept = true
    nextSweepAt = nowMs + Math.min(longestPauseMs, 500 * 2 ** sweeps)
    sweeps += 1
    return null
  }

  function startSweep(nowMs: number): boolean {
    if (!leftBehind || nowMs < nextSweepAt) return false
    leftBehind = false
    leftToSend = false
    isSwept = false
    isAgain = false
    cursor = -1
    return true
  }

  function nextRow(): RowRecord | undefined {
    if (page.length === 0) {
      page = listSendable(db, runId, cursor, pageSize, isAgain)
      if (page.length === 0 && !isAgain) {
        isAgain = true
        cursor = -1
        page = listSendable(db, runId, cursor, pageSize, isAgain)
      }
      // Taken from the end, where removing is cheap.
      page.reverse()
    }
    const row = page.pop()
    if (row) cursor = row.position
    return row
  }

  function keepLook({ kind, row }: Job, result: StepResult, nowMs: number): void {
    const before = looks.find(row.position)
    looks.drop(row.position)
    if (result.lookInSeconds == null) return
    const next = result.state === 'refused' ? 'review' : 'settle'
    const isFirst = kind === 'send' || before === undefined || before.kind !== next
    looks.put({
      kind: next,
      position: row.position,
      atMs: nowMs + result.lookInSeconds * 1000,
      sinceMs: isFirst ? nowMs : before.sinceMs,
      looks: isFirst ? 0 : before.looks + (result.isVoid ? 0 : 1),
    })
  }

  return {
    take(nowMs) {
      const job = takeLook(nowMs) ?? takeRow(nowMs)
      if (job) flying.add(job.row.position)
      if (job?.kind === 'send') sendsFlying += 1
      return job
    },
    finished(job, result, nowMs) {
      const { row } = job
      flying.delete(row.position)
      if (job.kind === 'send') sendsFlying -= 1
      keepLook(job, result, nowMs)
      if (!result.isVoid) takenAt.delete(row.position)
      else if (!takenAt.has(row.position)) takenAt.set(row.position, nowMs)
      if (result.isBusy) {
        const waitedMs = nowMs - (takenAt.get(row.position) ?? nowMs)
        notBefore.set(row.position, nowMs + Math.min(longestBusyMs, waitedMs))
      }
      if (!sends || result.isHeld || (result.state !== 'ready' && result.state !== 'unsent')) return
      if (result.failure && !result.failure.isNetwork) {
        tries.set(row.position, (tries.get(row.position) ?? 0) + 1)
      }
      if ((tries.get(row.position) ?? 0) < mostTries && row.attempts < mostAttempts) {
        leftBehind = true
        if (!result.isBusy) leftToSend = true
      }
    },
    nextAt(nowMs) {
      const sweepMs = isSwept ? (leftBehind ? nextSweepAt : Number.POSITIVE_INFINITY) : nowMs
      const nextMs = Math.min(looks.nextSettleMs(), sweepMs)
      return nextMs === Number.POSITIVE_INFINITY ? null : Math.max(nowMs, nextMs)
    },
    nextLookInMs(nowMs) {
      const nextMs = looks.nextSettleMs()
      return nextMs === Number.POSITIVE_INFINITY ? null : Math.max(0, nextMs - nowMs)
    },
    stopSending() {
      sends = false
      isSwept = true
      leftBehind = false
      leftToSend = false
    },
    willSendMore: () => !isSwept || leftToSend || sendsFlying > 0,
  }
}
