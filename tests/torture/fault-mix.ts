import type { FaultName, FaultRule } from '#electron/practice/faults'
import { createRandom } from '#tests/electron/sheets/random'

/** Later than any answer, and sooner than a doubt may be settled. */
const lateMs = 300

const inTransport: readonly FaultName[] = [
  'reset-before',
  'reset-after',
  'late-commit',
  'error-500-before',
  'error-500-after',
  'html',
  'truncated',
  'cut-body',
  'silence',
]

const calls = ['register', 'activate', 'check', 'user', 'users'] as const

interface Mix {
  /** How many of all calls fail, in one of these ways. */
  readonly share: number
  readonly faults: readonly FaultName[]
}

const writes: Mix = {
  share: 1 / 3,
  faults: [...inTransport, 'refused-after', 'maintenance', 'empty-yes'],
}

/**
 * What is done fails in transport and in meaning. What is read fails half as often: each answer that is
 * not understood stops a run for seconds, and a file is to be worked off within the test.
 */
const mixes: Record<(typeof calls)[number], Mix> = {
  register: writes,
  activate: writes,
  check: { share: 1 / 6, faults: [...inTransport, ...inTransport, 'maintenance', 'empty-yes'] },
  user: { share: 1 / 6, faults: [...inTransport, ...inTransport, 'maintenance', 'empty-yes'] },
  users: { share: 1 / 12, faults: inTransport },
}

/** More calls of one kind than a file can need. */
const mostCalls = 1500

/** For each call by its number whether it fails, and how; the same seed makes the same service. */
export function mixFaults(seed: number): FaultRule[] {
  const random = createRandom(seed)
  return calls.flatMap((call) => {
    const { share, faults } = mixes[call]
    return Array.from({ length: mostCalls }, (_, n): FaultRule[] => {
      const fault = faults[Math.floor((random() / share) * faults.length)]
      return fault ? [{ fault, call, from: n + 1, until: n + 1, delayMs: lateMs }] : []
    }).flat()
  })
}
