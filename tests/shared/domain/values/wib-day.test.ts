import { describe, expect, it } from 'vitest'
import { readDay, readSpan, startOfDay } from '#shared/domain/values/wib-day'

function wib(text: string) {
  return Date.parse(`${text}+07:00`) / 1000
}

describe('readDay()', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    [' 1/2/2026 ', '2026-02-01'],
    ['05-11-2026', '2026-11-05'],
    ['29.02.2028', '2028-02-29'],
  ])('reads %s as midnight in Jakarta', (text, day) => {
    expect(readDay(text)).toBe(wib(`${day}T00:00:00`))
  })

  it.each(['', '30/02/2026', '2026-12-31', '1/13/2026', '0/1/2026', '1/1/26', 'besok'])(
    'refuses %j',
    (text) => {
      expect(readDay(text)).toBeNull()
    },
  )
})

describe('startOfDay()', () => {
  it('is midnight in Jakarta, whatever the day is in UTC', () => {
    expect(startOfDay(wib('2026-11-24T01:05:00'))).toBe(wib('2026-11-24T00:00:00'))
  })
})

describe('readSpan()', () => {
  it('holds both days whole', () => {
    expect(readSpan('01/11/2026', '30/11/2026')).toEqual({
      from: wib('2026-11-01T00:00:00'),
      to: wib('2026-12-01T00:00:00'),
    })
  })

  it('may be open at either end', () => {
    expect(readSpan('01/11/2026', '')).toMatchObject({ to: null })
    expect(readSpan(' ', '01/11/2026')).toMatchObject({ from: null })
  })

  it.each([
    ['', '', 'from'],
    ['x', '01/11/2026', 'from'],
    ['01/11/2026', 'x', 'to'],
    ['02/11/2026', '01/11/2026', 'order'],
  ])('of %j and %j is wrong at %s', (from, to, problem) => {
    expect(readSpan(from, to)).toEqual({ problem })
  })
})
