import { describe, expect, it } from 'vitest'
import { parseWibDay } from '../../../../renderer/features/history/entries/wib-day'

describe('parseWibDay()', () => {
  it.each([
    ['24/11/2026', Date.UTC(2026, 10, 23, 17)],
    [' 1/2/2024 ', Date.UTC(2024, 0, 31, 17)],
    ['29/02/2024', Date.UTC(2024, 1, 28, 17)],
  ])('reads %s as the day begins in Jakarta', (text, ms) => {
    expect(parseWibDay(text)).toBe(ms / 1000)
  })

  it.each(['', '24', '24/11/26', '30/02/2026', '00/01/2026', '11/24/2026', '2026-11-24'])(
    'takes “%s” for no day',
    (text) => {
      expect(parseWibDay(text)).toBeNull()
    },
  )
})
