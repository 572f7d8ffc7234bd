import { describe, expect, it } from 'vitest'
import { readPartnerTime } from '#shared/domain/values/read-partner-time'

const noonOfJakarta = Date.UTC(2027, 3, 12, 5) / 1000

describe('readPartnerTime()', () => {
  it.each([
    '2027-04-12 12:00:00',
    ' 2027-04-12 12:00:00 ',
    '2027-04-12T12:00:00',
    '2027-04-12 12:00',
    '2027-04-12 12:00:00.000000',
    '2027-04-12T12:00:00.9',
    '2027-04-12T05:00:00Z',
    '2027-04-12T05:00:00.000z',
    '2027-04-12 12:00:00 +07:00',
    '2027-04-12 12:00:00+0700',
    '2027-04-12 12:00:00+07',
    '2027-04-12T03:30:00-01:30',
  ])('reads %j', (text) => {
    expect(readPartnerTime(text, 'its-end')).toEqual({ at: noonOfJakarta, text: text.trim() })
  })

  it('counts the whole day where a day alone is an end', () => {
    const start = noonOfJakarta - 12 * 3600
    expect(readPartnerTime('2027-04-12', 'its-start')).toEqual({ at: start, text: '2027-04-12' })
    expect(readPartnerTime('2027-04-12', 'its-end')).toMatchObject({ at: start + 86_399 })
  })

  it.each([
    null,
    undefined,
    '',
    '   ',
    '0000-00-00 00:00:00',
    '0000-00-00',
    '0000-00-00T00:00:00Z',
  ])('takes %j for none', (text) => {
    expect(readPartnerTime(text, 'its-end')).toBeNull()
  })

  it.each([
    'besok',
    '12-04-2027 12:00:00',
    '04/12/2027',
    '2027-02-30 10:00:00',
    '2023-02-29',
    '2027-13-01 10:00:00',
    '2027-04-12 24:00:00',
    '2027-04-12 10:60:00',
    '2027-04-12 10:00:00+99:00',
    '2027-04-12 10:00:00 WIT',
    '2027-04-12Z',
    '1807506000',
    '0000-00-001',
  ])('keeps the text of %j, which is not none', (text) => {
    expect(readPartnerTime(text, 'its-end')).toEqual({ text })
  })

  it('keeps no more of it than one would read', () => {
    expect(readPartnerTime('x'.repeat(5000), 'its-end')).toEqual({ text: 'x'.repeat(200) })
  })
})
