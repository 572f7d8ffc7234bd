import { describe, expect, it } from 'vitest'
import { createStopRules, findBar } from '#electron/services/sending/limits/stop-rules'
import type { Failure } from '#electron/services/sending/step'

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

describe('findBar()', () => {
  it('lets a run begin whose first read went well', () => {
    const sign = { httpStatus: 200, flag: true, words: [], shape: 'object' }
    const well = { kind: 'success', value: null, messages: '', httpStatus: 200, sign } as const
    expect(findBar(well)).toBeNull()
  })

  it.each(['proxy-password', 'proxy-failed', 'certificate'] as const)(
    'names what stands in the way, with its detail: %s',
    (cause) => {
      expect(findBar({ kind: 'unsent', cause, detail: 'x' })).toEqual({ cause, detail: 'x' })
    },
  )

  it('tells credentials that are refused from a network that is gone', () => {
    const gone = { kind: 'unsent', cause: 'connect-failed', detail: 'ECONNREFUSED' } as const
    expect(findBar(gone)).toEqual({ cause: 'network', detail: 'ECONNREFUSED' })
    const denied = { kind: 'unknown', cause: 'unreadable', detail: 'HTTP 403' } as const
    expect(findBar({ ...denied, httpStatus: 403 })).toEqual({ cause: 'credentials', detail: null })
  })
})
