import type { StepResult } from './step'
import type { Job } from './work-queue'

/** Whether a row came to an end, for the rate. */
export function hasEnded(result: StepResult): boolean {
  return result.state === 'done' || result.state === 'refused' || result.state === 'excluded'
}

/**
 * A trial is over once a row was really tried: one that turned out to be there already was not, and what the
 * service said of it is read first where that is not believed.
 */
export function isTried(job: Job, { state, lookInSeconds }: StepResult): boolean {
  if (job.kind === 'review' || state === 'excluded') return false
  return state !== 'unknown' || lookInSeconds !== 0
}
