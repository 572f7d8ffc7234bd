import { describe, expect, it } from 'vitest'
import { readRetryAfterMs } from '#electron/api/http/retry-after'

const now = Date.UTC(2026, 0, 1)

describe('readRetryAfterMs()', () => {
  it.each([
    ['7', 7000],
    ['0', 0],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Thu, 01 Jan 2015 00:00:30 GMT', 0],
    ['86400', 3_600_000],
    ['nanti', undefined],
    ['', undefined],
    [undefined, undefined],
    [['4', '9'], 4000],
  ])('%j → %s', (header, expected) => {
    expect(readRetryAfterMs(header, now)).toBe(expected)
  })
})
