import { countRows } from '#electron/ledger/runs/runs-table'
import type { RowState } from '#shared/domain/runs/row'
import type { RunProgress, RunTotals } from '#shared/domain/runs/run'
import { describeControls } from './describe-controls'
import type { EngineOptions } from './engine-options'
import { createThroughput } from './limits/throughput'
import type { Ending } from './run-ending'
import type { WorkQueue } from './work-queue'

/** The totals of a run at work, and what is told of it. */
export interface ProgressReport {
  /** As they are on disk, at every moment. */
  readonly totals: RunTotals
  current(): RunProgress
  report(): void
  /** A row's move is durable. */
  moved(from: RowState, to: RowState): void
  /** A row came to an end, for the rate. */
  countEnded(): void
}

interface Watched {
  readonly queue: Pick<WorkQueue, 'nextLookInMs'>
  readonly ending: () => Ending | null
  readonly inFlight: () => number
}

export function createProgressReport(
  { runId, writer, clock, controls, office, onProgress }: EngineOptions,
  { queue, ending, inFlight }: Watched,
): ProgressReport {
  const totals: Record<keyof RunTotals, number> = { ...countRows(writer.db, runId) }
  const throughput = createThroughput(clock.monotonic())
  const askedBefore = controls.asked

  function current(): RunProgress {
    const rowsPerMinute = throughput.perMinute(clock.monotonic())
    const nextLookInMs = queue.nextLookInMs(clock.monotonic())
    const left = totals.ready + totals.unsent + totals.sending
    return {
      runId,
      state: ending()?.state ?? 'running',
      stopCause: ending()?.stop?.cause ?? null,
      totals: { ...totals },
      rowsPerMinute,
      secondsLeft: rowsPerMinute > 0 ? Math.round((left * 60) / rowsPerMinute) : null,
      inFlight: inFlight(),
      nextCheckAt: nextLookInMs === null ? null : Math.ceil((clock.now() + nextLookInMs) / 1000),
      controls: describeControls(controls, clock, askedBefore),
      officeAwaySince: sinceEpoch(office?.awaySinceMs ?? null),
    }
  }

  /** A moment of the monotonic clock in epoch seconds, UTC. */
  function sinceEpoch(sinceMs: number | null): number | null {
    return sinceMs === null
      ? null
      : Math.floor((clock.now() - (clock.monotonic() - sinceMs)) / 1000)
  }

  return {
    totals,
    current,
    report: () => onProgress(current()),
    moved(from, to) {
      totals[from] -= 1
      totals[to] += 1
      onProgress(current())
    },
    countEnded: () => throughput.count(clock.monotonic()),
  }
}
