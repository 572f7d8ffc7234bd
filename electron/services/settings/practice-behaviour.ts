import type { FaultRule } from '#electron/practice/faults'
import type { PracticeConditions } from '#shared/domain/settings'

export interface PracticeBehaviour {
  /** Between the shortest and the longest answer. */
  readonly latencyMs: readonly [min: number, max: number]
  readonly faults: readonly FaultRule[]
}

/** What the practice service does under each of the conditions the operator can choose. */
export const practiceBehaviours: Readonly<Record<PracticeConditions, PracticeBehaviour>> = {
  calm: { latencyMs: [20, 120], faults: [] },
  slow: { latencyMs: [1500, 3500], faults: [] },
  // Every tenth registration is spoiled: its answer is cut off or, every other time, late.
  unreliable: {
    latencyMs: [50, 400],
    faults: [
      { call: 'register', fault: 'cut-body', every: 20 },
      { call: 'register', fault: 'late', every: 10, delayMs: 12_000 },
    ],
  },
  'bad-day': {
    latencyMs: [200, 2000],
    faults: [
      { call: 'register', fault: 'reset-after', every: 7 },
      { call: 'register', fault: 'error-500-after', every: 9 },
      { call: 'register', fault: 'html', every: 11 },
      { call: 'register', fault: 'status-false', every: 13 },
      { call: 'check', fault: 'reset-before', every: 8 },
      { call: 'check', fault: 'rate-limit-429', every: 15 },
      { call: 'users', fault: 'unavailable-503', every: 12 },
    ],
  },
}
