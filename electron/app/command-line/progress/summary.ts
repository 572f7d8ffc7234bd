import type { Run, RunTotals } from '#shared/domain/runs/run'

/** The line a schedule reads: every row is in exactly one of its numbers. */
export function summarize(totals: RunTotals) {
  const { total, done, refused, unknown, problem, excluded } = totals
  const unsent = totals.unsent + totals.ready
  return { total, done, refused, unknown: unknown + totals.sending, unsent, problem, excluded }
}

/** States a run is in while there is something left to do, if only to say that it is over. */
const openStates: ReadonlySet<Run['state']> = new Set(['running', 'paused', 'stopped'])

/** True for a run that is to be started, or started again: rows wait, or nobody saw its end. */
export function isOpen({ state, totals }: Pick<Run, 'state' | 'totals'>): boolean {
  const { unsent, unknown } = summarize(totals)
  return unsent + unknown > 0 || openStates.has(state)
}

/** 0: every row is done or left out, and the run is over. 1: some need a person. 2: it could not begin. */
export function exitCodeOf(run: Pick<Run, 'state' | 'totals' | 'stopCause'>): 0 | 1 | 2 {
  const { refused, unknown, unsent, problem, done, excluded, total } = summarize(run.totals)
  if (!isOpen(run) && done + excluded === total) return 0
  const hasBegun = done + refused + unknown + run.totals.unsent > 0
  const isBarred = run.stopCause !== null && !hasBegun && unsent + problem > 0
  return isBarred ? 2 : 1
}
