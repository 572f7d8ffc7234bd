import { describe, expect, it } from 'vitest'
import type { Failure } from '#electron/services/sending/step'
import { createStopRules } from '#electron/services/sending/stop-rules'

const away: Failure = { sign: 'x', detail: 'ECONNREFUSED', isNetwork: true, isStruggle: false }

/** The causes that come of so many rounds of one failure. */
function failRounds(failure: Failure, rounds: number) {
  const rules = createStopRules()
  return Array.from(
    { length: rounds },
    (_, round) => rules.failed(failure, round * 10, round * 10 + 5).stop?.cause ?? null,
  )
}

describe('createStopRules()', () => {
  it('stops in the fifth round without a connection', () => {
    expect(failRounds(away, 5)).toEqual([null, null, null, null, 'network'])
  })

  it.each(['proxy-password', 'proxy-failed', 'certificate'] as const)(
    'names what stands in the way: %s',
    (barrier) => {
      expect(failRounds({ ...away, barrier }, 5).at(-1)).toBe(barrier)
    },
  )
})
