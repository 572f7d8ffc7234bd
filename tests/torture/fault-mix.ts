import type { CallName } from '#electron/api/wire'
import type { FaultName, FaultRule } from '#electron/practice/faults'
import { createRandom } from '#tests/electron/sheets/random'

/** Later than any answer, and sooner than a doubt may be settled. */
const lateMs = 300

const faults: readonly FaultName[] = [
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

/** Those that a third of the calls meets: in transport, and in meaning. */
const mixOf: Partial<Record<CallName, readonly FaultName[]>> = {
  register: [...faults, 'refused-after', 'maintenance', 'empty-yes'],
  activate: [...faults, 'refused-after', 'maintenance', 'empty-yes'],
  check: [...faults, 'reset-before', 'error-500-before', 'html', 'maintenance', 'empty-yes'],
  user: [...faults, 'maintenance', 'empty-yes'],
  users: ['reset-before', 'error-500-before', 'html', 'truncated', 'cut-body'],
}

const calls = ['register', 'activate', 'check', 'user', 'users'] as const

/** More calls of one kind than a file can need. */
const mostCalls = 1500

/** For each call by its number whether it fails, and how; the same seed makes the same service. */
export function mixFaults(seed: number): FaultRule[] {
  const random = createRandom(seed)
  return calls.flatMap((call) => {
    const mix = mixOf[call] ?? []
    return Array.from({ length: mostCalls }, (_, n): FaultRule[] => {
      const fault = mix[Math.floor(random() * 3 * mix.length)]
      return fault ? [{ fault, call, from: n + 1, until: n + 1, delayMs: lateMs }] : []
    }).flat()
  })
}
