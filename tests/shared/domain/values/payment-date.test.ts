import { describe, expect, it } from 'vitest'
import {
  hasMonthFirst,
  isMonthFirstDate,
  repairPaymentDate,
} from '#shared/domain/values/payment-date'

describe('repairPaymentDate()', () => {
  const read: [string, string][] = [
    ['24/11/2026', '2026-11-24 00:00:00'],
    ['5/1/2026', '2026-01-05 00:00:00'],
    ['24/11/2026 14:02', '2026-11-24 14:02:00'],
    ['24/11/2026 14:02:59', '2026-11-24 14:02:59'],
    ['24-11-2026 14.02', '2026-11-24 14:02:00'],
    ['24.11.2026, 9:05 WIB', '2026-11-24 09:05:00'],
    ['2026-11-24', '2026-11-24 00:00:00'],
    ['2026-11-24 14:02:05', '2026-11-24 14:02:05'],
    ['2026-11-24T14:02:05+07:00', '2026-11-24 14:02:05'],
    ["'24/11/2026", '2026-11-24 00:00:00'],
    ['29/02/2028', '2028-02-29 00:00:00'],
    ['24/11/2026, 14.02.59 WIB', '2026-11-24 14:02:59'],
    ['Selasa, 24/11/2026 14:02', '2026-11-24 14:02:00'],
    ['24/11/2026 pukul 13.45 WIB', '2026-11-24 13:45:00'],
    ['24/11/2026 jam 13.45', '2026-11-24 13:45:00'],
    ['20261124', '2026-11-24 00:00:00'],
    ['20261124134500', '2026-11-24 13:45:00'],
    ['2026-11-24 13:45:00 GMT+7', '2026-11-24 13:45:00'],
    ['2026-11-24 13:45:00.123 +0700', '2026-11-24 13:45:00'],
  ]
  it.each(read)('reads %s', (text, value) => {
    expect(repairPaymentDate(text)).toEqual({ value })
  })

  const rewritten: [string, string][] = [
    ['24 November 2026 14:02', '2026-11-24 14:02:00'],
    ['1 Agustus 2026', '2026-08-01 00:00:00'],
    ['24-Nov-2026', '2026-11-24 00:00:00'],
    ['24-Nov-26', '2026-11-24 00:00:00'],
    ['24 Nop 26 08.15', '2026-11-24 08:15:00'],
    ['24/11/2026 1:45:00 PM', '2026-11-24 13:45:00'],
    ['24/11/2026 12:30 a.m.', '2026-11-24 00:30:00'],
    ['24/11/2026 12:30 PM', '2026-11-24 12:30:00'],
    ['24 November 2026 pukul 13.45 WIB', '2026-11-24 13:45:00'],
    ['Selasa, 24 November 2026', '2026-11-24 00:00:00'],
    ["Jum'at, 27 November 2026 09:00", '2026-11-27 09:00:00'],
    ['24 November 2026 13.45 WITA', '2026-11-24 12:45:00'],
    ['24/11/2026 00:30 WIT', '2026-11-23 22:30:00'],
    ['Tue, 24 Nov 2026 06:45:00 GMT', '2026-11-24 13:45:00'],
    ['Tuesday, November 24, 2026 1:45 PM', '2026-11-24 13:45:00'],
    ['Nov 24, 2026', '2026-11-24 00:00:00'],
    ['31/01/2026T01:01:01.000+0000', '2026-01-31 08:01:01'],
    ['2026-11-24T14:02:05Z', '2026-11-24 21:02:05'],
    ['2026-11-24T23:30:00+08:00', '2026-11-24 22:30:00'],
  ]
  it.each(rewritten)('rewrites %s and says so', (text, value) => {
    expect(repairPaymentDate(text)).toEqual({ value, repair: 'date-rewritten' })
  })

  const refused: [string, string][] = [
    ['', 'required'],
    ['  ', 'required'],
    ['11/24/2026', 'date-month-first'],
    ['11/05/2026 2:30 PM', 'date-month-first'],
    ['24/11/26', 'date-short-year'],
    ['30/02/2026', 'date-unreadable'],
    ['29/02/2026', 'date-unreadable'],
    ['24/13/2026', 'date-unreadable'],
    ['24/11/2026 25:00', 'date-time-unreadable'],
    ['24/11/2026 13:45 PM', 'date-time-unreadable'],
    ['24/11/2026 siang', 'date-time-unreadable'],
    ['24/11/2026 14', 'date-time-unreadable'],
    ['05/11/2026 02:30 p.m. WIB', 'date-month-first'],
    ['24 November 2026 sore', 'date-time-unreadable'],
    ['24112026', 'date-unreadable'],
    ['20261324', 'date-unreadable'],
    ['Foo 24, 2026', 'date-unreadable'],
    ['24 Foo 2026', 'date-unreadable'],
    ['46350', 'date-unreadable'],
    ['kemarin', 'date-unreadable'],
    ['24/11-2026', 'date-unreadable'],
  ]
  it.each(refused)('refuses %s', (text, problem) => {
    expect(repairPaymentDate(text)).toEqual({ problem })
  })

  it('refuses what could be either where the column has the month first', () => {
    expect(repairPaymentDate('05/11/2026', true)).toEqual({ problem: 'date-ambiguous' })
    expect(repairPaymentDate('11/11/2026', true)).toEqual({ value: '2026-11-11 00:00:00' })
    expect(repairPaymentDate('2026-11-05', true)).toEqual({ value: '2026-11-05 00:00:00' })
  })
})

describe('isMonthFirstDate()', () => {
  it.each([
    ['11/24/2026', true],
    ['11/05/2026 2:30 PM', true],
    ['24/11/2026', false],
    ['05/11/2026', false],
    ['2026-11-24', false],
    ['', false],
  ])('%s: %s', (text, isMonthFirst) => {
    expect(isMonthFirstDate(text)).toBe(isMonthFirst)
  })
})

describe('hasMonthFirst()', () => {
  it.each([
    [['11/24/2026', '05/11/2026'], true],
    [['11/24/2026', '24/11/2026'], false],
    [['05/11/2026', '2026-11-24'], false],
    [[], false],
  ])('%j: %s', (texts, isFirst) => {
    expect(hasMonthFirst(texts)).toBe(isFirst)
  })
})
