import { describe, expect, it } from 'vitest'
import { asFailure } from '#electron/services/sending/step'

describe('asFailure()', () => {
  it.each(['proxy-password', 'proxy-failed', 'certificate'] as const)(
    'names what stood in the way: %s',
    (cause) => {
      const failure = asFailure('send', { kind: 'unsent', cause, detail: 'x' })
      expect(failure).toMatchObject({ barrier: cause, isNetwork: true, detail: 'x' })
    },
  )

  it.each(['connect-failed', 'queue-timeout'] as const)('names nothing for %s', (cause) => {
    const failure = asFailure('send', { kind: 'unsent', cause, detail: 'x' })
    expect(failure).toMatchObject({ barrier: null, isNetwork: true })
  })

  it('does not take a row that cannot be sent for a network that is gone', () => {
    const failure = asFailure('send', { kind: 'unsent', cause: 'unsendable', detail: 'x' })
    expect(failure).toMatchObject({ barrier: null, isNetwork: false })
  })

  it('keeps what a web page said in place of an answer', () => {
    const page = '502 Bad Gateway — nginx'
    const answer = { kind: 'unknown', cause: 'server-error', detail: 'HTTP 502' } as const
    expect(asFailure('look', { ...answer, httpStatus: 502, page })).toMatchObject({
      detail: `HTTP 502 page: ${page}`,
      isStruggle: true,
    })
    expect(asFailure('look', answer).detail).toBe('HTTP 502')
  })
})
