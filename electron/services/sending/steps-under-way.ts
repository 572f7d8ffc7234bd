import type { CallSlots } from './limits/call-slots'
import { endStep } from './move-row'
import { sendRow } from './send-row'
import { settleWithOffice } from './settling/settle-elsewhere'
import type { StepContext, StepResult } from './step'
import type { Job } from './work-queue'

/** Steps of a run that are at work. */
export interface StepsUnderWay {
  /** Those whose call has not been answered well yet. */
  readonly underWay: number
  /** Starts a step; it lands by itself. */
  start(job: Job): void
  /** Resolves once all have landed. */
  whenLanded(): Promise<void>
}

export interface StepsUnderWayOptions {
  readonly context: Omit<StepContext, 'slot' | 'claim' | 'doubt' | 'elsewhere'>
  readonly slots: CallSlots
  readonly claims: CallSlots
  /** Whether the next may start as soon as a success is read, before that is recorded. */
  readonly landsEarly: boolean
  /** How a step went; `leftAt` is when its call last left, on the monotonic clock, milliseconds. */
  readonly onResult: (job: Job, result: StepResult, leftAt: number) => void
  readonly onFault: (error: unknown) => void
  readonly onLanded: () => void
}

export function createStepsUnderWay(options: StepsUnderWayOptions): StepsUnderWay {
  const steps = new Set<Promise<void>>()
  let underWay = 0

  async function perform(job: Job): Promise<void> {
    const slot = options.slots.slot()
    const claim = options.claims.slot()
    let isUnderWay = true
    underWay += 1
    const land = () => {
      slot.leave()
      claim.leave()
      if (!isUnderWay) return
      isUnderWay = false
      underWay -= 1
      options.onLanded()
    }
    try {
      const context = { ...options.context, slot, claim, doubt: job.doubt, elsewhere: null }
      const result = await takeStep(context, job, options.landsEarly ? land : () => undefined)
      options.onResult(job, result, slot.takenAt)
    } finally {
      land()
    }
  }

  return {
    get underWay() {
      return underWay
    },
    start(job) {
      const step = perform(job)
        .catch(options.onFault)
        .finally(() => steps.delete(step))
      steps.add(step)
    },
    async whenLanded() {
      await Promise.all(steps)
    },
  }
}

async function takeStep(
  context: StepContext,
  { kind, row }: Job,
  onSuccess: () => void,
): Promise<StepResult> {
  if (kind === 'send') return sendRow(context, row, onSuccess)
  const verdict =
    kind === 'settle'
      ? await settleWithOffice(context, row)
      : await context.strategy.review(context, row)
  return endStep(context, row, verdict)
}
