import type { RunTotals } from './run'

/** The sum shown while sending and at the end: done + refused + unknown + not sent = all. */
export interface RunSum {
  readonly done: number
  readonly refused: number
  readonly unknown: number
  readonly notSent: number
  readonly all: number
}

/** Rows with problems and rows left out stand beside the sum, not in it. */
export function sumRun({ ready, sending, unsent, done, refused, unknown }: RunTotals): RunSum {
  const notSent = ready + sending + unsent
  return { done, refused, unknown, notSent, all: done + refused + unknown + notSent }
}

/** Rows with an outcome, a doubtful one counted too: how far the bar is. */
export function finishedPart({ done, refused, unknown }: RunSum): number {
  return done + refused + unknown
}

/** Whether just one row was ever sent: the trial, whose outcome is looked at before the rest. */
export function isTrial(totals: RunTotals, startedAt: number | null): boolean {
  const { done, refused, unknown, sending, unsent } = totals
  return startedAt !== null && done + refused + unknown + sending + unsent === 1
}
