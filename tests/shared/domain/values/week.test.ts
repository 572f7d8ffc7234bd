import { describe, expect, it } from 'vitest'
import { listWeeks, startOfWeek, weekSeconds } from '#shared/domain/values/week'

/** Epoch seconds of a moment in Jakarta. */
function wib(text: string) {
  return Date.parse(`${text}+07:00`) / 1000
}

describe('startOfWeek()', () => {
  it.each([
    ['2026-11-23T00:00:00', '2026-11-23T00:00:00'],
    ['2026-11-24T09:15:00', '2026-11-23T00:00:00'],
    ['2026-11-29T23:59:59', '2026-11-23T00:00:00'],
    ['2026-11-30T00:00:00', '2026-11-30T00:00:00'],
    ['2027-01-01T12:00:00', '2026-12-28T00:00:00'],
  ])('puts %s into the week that began on %s', (at, monday) => {
    expect(startOfWeek(wib(at))).toBe(wib(monday))
  })
})

describe('listWeeks()', () => {
  it('goes through the past weeks, this one and those to come without a gap', () => {
    const weeks = listWeeks(wib('2026-11-24T09:15:00'), 2, 3)
    expect(weeks[0]).toBe(wib('2026-11-09T00:00:00'))
    expect(weeks[2]).toBe(wib('2026-11-23T00:00:00'))
    expect(weeks).toHaveLength(5)
    for (const [index, week] of weeks.entries())
      expect(week - (weeks[0] ?? 0)).toBe(index * weekSeconds)
  })
})
