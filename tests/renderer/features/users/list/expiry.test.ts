import { describe, expect, it } from 'vitest'
import { daysUntil, toneOf } from '../../../../../renderer/features/users/list/expiry'

function wib(text: string) {
  return Date.parse(`${text}+07:00`) / 1000
}
const now = wib('2026-11-23T23:30:00')

describe('daysUntil()', () => {
  it.each([
    ['2026-11-23T23:59:00', 0],
    ['2026-11-23T00:00:00', 0],
    ['2026-11-24T00:00:00', 1],
    ['2026-12-05T12:00:00', 12],
    ['2026-11-22T23:59:59', -1],
    ['2026-11-20T08:00:00', -3],
  ])('counts the days of the Jakarta calendar to %s', (at, days) => {
    expect(daysUntil(wib(at), now)).toBe(days)
  })
})

describe('toneOf()', () => {
  it.each([
    ['2026-11-23T23:29:59', 'past'],
    ['2026-11-23T23:30:01', 'soon'],
    ['2026-11-30T23:59:00', 'soon'],
    ['2026-12-01T00:00:00', 'later'],
  ])('of %s is %s', (at, tone) => {
    expect(toneOf(wib(at), now)).toBe(tone)
  })
})
