import { describe, expect, it } from 'vitest'
import { formats as en } from '#shared/locales/en/formats'
import { formats as id } from '#shared/locales/id/formats'

// 23 November 2026, 18:05 UTC: past midnight in Jakarta.
const at = Date.UTC(2026, 10, 23, 18, 5) / 1000

describe('createFormats()', () => {
  it('groups thousands as each language does', () => {
    expect(id.number(12_480)).toBe('12.480')
    expect(en.number(12_480)).toBe('12,480')
  })

  it('keeps an amount in one piece on screen, and writes it as people type it elsewhere', () => {
    for (const formats of [id, en]) {
      expect(formats.rupiah(1_500_000)).toBe('Rp\u00a01.500.000')
      expect(formats.plainRupiah(1_500_000)).toBe('Rp 1.500.000')
    }
  })

  it('writes moments in Jakarta time with the zone, the same in both languages', () => {
    for (const formats of [id, en]) {
      expect(formats.dateTime(at)).toBe('24/11/2026 01:05 WIB')
      expect(formats.time(at)).toBe('01:05 WIB')
      expect(formats.moment(at)).toBe('24/11/2026 01:05')
    }
  })

  it('writes midnight as 00:00', () => {
    expect(id.time(Date.UTC(2026, 10, 23, 17, 0) / 1000)).toBe('00:00 WIB')
  })

  it.each([
    [0, 0, '0 %'],
    [812, 1178, '68 %'],
    [1177, 1178, '99 %'],
    [1178, 1178, '100 %'],
  ])('says %i of %i as %s, 100 only when nothing is left', (part, whole, said) => {
    expect(id.percent(part, whole)).toBe(said)
  })

  it.each([
    [0, '1 detik', '1 second'],
    [45, '45 detik', '45 seconds'],
    [60, '1 menit', '1 minute'],
    [540, '9 menit', '9 minutes'],
    [3600, '1 jam', '1 hour'],
    [4800, '1 jam 20 menit', '1 hour 20 minutes'],
  ])('says %i seconds in words', (seconds, inIndonesian, inEnglish) => {
    expect(id.duration(seconds)).toBe(inIndonesian)
    expect(en.duration(seconds)).toBe(inEnglish)
  })

  it.each([
    [59, 'baru saja', 'just now'],
    [300, '5 menit lalu', '5 minutes ago'],
    [7200, '2 jam lalu', '2 hours ago'],
    [90_000, '1 hari lalu', '1 day ago'],
  ])('says how long %i seconds are ago', (seconds, inIndonesian, inEnglish) => {
    expect(id.ago(at - seconds, at)).toBe(inIndonesian)
    expect(en.ago(at - seconds, at)).toBe(inEnglish)
  })
})
