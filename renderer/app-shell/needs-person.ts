import type { Run } from '#shared/domain/runs/run'

/** Whether the run goes no further without somebody: to fix, to send, to resume or to settle. */
export function needsPerson(run: Run): boolean {
  if (run.state === 'running') return false
  if (run.state === 'finished' || run.state === 'cancelled') return run.totals.unknown > 0
  return true
}
