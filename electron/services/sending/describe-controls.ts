import type { Clock } from '#electron/async/clock'
import type { RunProgress } from '#shared/domain/runs/run'
import type { Controls } from '../proof/controls'

/** What a run tells of its controls; `askedBefore`: those that were asked before it began. */
export function describeControls(
  { trouble, asked }: Controls,
  clock: Clock,
  askedBefore: number,
): RunProgress['controls'] {
  const count = asked - askedBefore
  if (!trouble) return { asked: count, waits: null }
  const toWall = (atMs: number) => Math.round((clock.now() + atMs - clock.monotonic()) / 1000)
  const { kind: why, sinceMs, nextAtMs } = trouble
  return { asked: count, waits: { why, since: toWall(sinceMs), nextAt: toWall(nextAtMs) } }
}
