import { describe, expect, it } from 'vitest'
import { longestSenderName, suggestSenderName, toFileStem } from '#shared/domain/sender'

describe('toFileStem()', () => {
  it.each([
    ['Toko Bandung 12 Nov 2026.xlsx', 'toko bandung'],
    ['TOKO_BANDUNG_2026-12-03 (1).csv', 'toko bandung'],
    ['Copy of toko bandung - Desember.xlsx', 'toko bandung'],
    ['Salinan toko bandung final rev2.xls', 'toko bandung'],
    ['settlement-xendit-20261127.csv', 'settlement xendit'],
    ['Mitra Marelan.csv', 'mitra marelan'],
    ['27112026.csv', ''],
  ])('keeps of %s what the next file is called too', (name, stem) => {
    expect(toFileStem(name)).toBe(stem)
  })
})

describe('suggestSenderName()', () => {
  it('is the name of the file without what changes', () => {
    expect(suggestSenderName('Toko Bandung 12 Nov 2026.xlsx')).toBe('Toko Bandung')
  })

  it('is the whole name where nothing stays, cut where it is long', () => {
    expect(suggestSenderName('27112026.csv')).toBe('27112026.csv')
    expect(suggestSenderName(`${'a'.repeat(200)}.csv`)).toHaveLength(longestSenderName)
  })
})
