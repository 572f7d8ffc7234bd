import { describe, expect, it } from 'vitest'
import {
  formatPartnerTime,
  momentOf,
  parsePartnerTime,
  unreadTextOf,
} from '#shared/domain/values/partner-time'

describe('parsePartnerTime()', () => {
  it('reads Jakarta time, seven hours ahead of UTC', () => {
    expect(parsePartnerTime('2016-03-18 22:08:02')).toEqual({
      at: Date.UTC(2016, 2, 18, 15, 8, 2) / 1000,
      text: '2016-03-18 22:08:02',
    })
  })

  it('reads a leap day and a moment before 1970', () => {
    expect(parsePartnerTime('2024-02-29 00:00:00')?.at).toBe(Date.UTC(2024, 1, 28, 17) / 1000)
    expect(parsePartnerTime('1969-12-31 23:59:59')?.at).toBe(-25_201)
  })

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['nothing', ''],
    ['spaces', '   '],
    ['the zero moment', '0000-00-00 00:00:00'],
    ['a day alone', '2016-03-18'],
    ['30 February', '2016-02-30 10:00:00'],
    ['29 February of a common year', '2023-02-29 10:00:00'],
    ['month 13', '2016-13-01 10:00:00'],
    ['hour 24', '2016-03-18 24:00:00'],
    ['minute 60', '2016-03-18 10:60:00'],
    ['a zone', '2016-03-18 22:08:02Z'],
    ['ISO form', '2016-03-18T22:08:02'],
    ['day first', '18-03-2016 22:08:02'],
    ['words', 'besok'],
  ])('takes %s for none', (_, text) => {
    expect(parsePartnerTime(text)).toBeNull()
  })
})

describe('formatPartnerTime()', () => {
  it.each([0, 1_458_312_482, 1_709_164_800, 4_102_444_799])('is read back: %d', (at) => {
    expect(parsePartnerTime(formatPartnerTime(at))?.at).toBe(at)
  })
})

describe('momentOf()', () => {
  it.each([
    ['a moment', { at: 7, text: 'x' }, 7, null],
    ['none', null, null, null],
    ['what cannot be read, which is not none', { text: 'besok' }, undefined, 'besok'],
  ])('tells %s apart', (_, time, moment, text) => {
    expect(momentOf(time)).toBe(moment)
    expect(unreadTextOf(time)).toBe(text)
  })
})
