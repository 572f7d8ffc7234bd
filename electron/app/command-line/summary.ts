import type { Run, RunTotals } from '#shared/domain/run'

/** The line a schedule reads: every row is in exactly one of its numbers. */
export function summarize(totals: RunTotals) {
  const { total, done, refused, unknown, problem, excluded } = totals
  const unsent = totals.unsent + totals.ready
  return { total, done, refused, unknown: unknown + totals.sending, unsent, problem, excluded }
}

/** 0: all done. 1: some rows need a person. 2: the run could not begin. */
export function exitCodeOf({ totals, stopCause }: Pick<Run, 'totals' | 'stopCause'>): 0 | 1 | 2 {
  const { refused, unknown, unsent, problem, done } = summarize(totals)
  if (refused + unknown + unsent + problem === 0) return 0
  const hasBegun = done + refused + unknown + totals.unsent > 0
  return stopCause !== null && !hasBegun ? 2 : 1
}
