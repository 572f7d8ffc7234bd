import { describe, expect, it } from 'vitest'
import type { ReadOutcome } from '#electron/api/outcome'
import { readOrThrow } from '#electron/api/read-or-throw'

const sign = { httpStatus: 200, flag: true, shape: 'missing', words: [] }

describe('readOrThrow()', () => {
  it('gives the value of a success', () => {
    expect(readOrThrow({ kind: 'success', value: 7, messages: '', httpStatus: 200, sign })).toBe(7)
  })

  it.each<readonly [ReadOutcome<number>, string]>([
    [{ kind: 'refused', messages: 'Ditolak', httpStatus: 200, sign }, 'server-refused'],
    [{ kind: 'unsent', cause: 'connect-failed', detail: 'ENOTFOUND' }, 'server-unreachable'],
    [{ kind: 'unknown', cause: 'timeout', detail: 'x' }, 'server-timeout'],
    [{ kind: 'unknown', cause: 'reset', detail: 'x' }, 'server-unreachable'],
    [{ kind: 'unknown', cause: 'server-error', detail: 'x' }, 'server-busy'],
    [{ kind: 'unknown', cause: 'rate-limited', detail: 'x' }, 'server-busy'],
    [{ kind: 'unknown', cause: 'unreadable', detail: 'x' }, 'server-unreadable'],
    [{ kind: 'unknown', cause: 'too-large', detail: 'x' }, 'server-unreadable'],
    [{ kind: 'unknown', cause: 'cut-off', detail: 'x' }, 'server-unreadable'],
  ])('throws what the operator is told: %j → %s', (outcome, code) => {
    expect(() => readOrThrow(outcome)).toThrowError(expect.objectContaining({ code }))
  })

  it('keeps the server’s words of a refusal', () => {
    const outcome: ReadOutcome<number> = {
      kind: 'refused',
      messages: 'Ditolak',
      httpStatus: 200,
      sign,
    }
    expect(() => readOrThrow(outcome)).toThrowError(
      expect.objectContaining({ options: { details: { messages: 'Ditolak' } } }),
    )
  })
})
