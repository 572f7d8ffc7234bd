import { describe, expect, it } from 'vitest'
import {
  findMatches,
  foldForSearch,
  normaliseForSearch,
  splitSearch,
} from '#shared/domain/values/search-text'

describe('normaliseForSearch()', () => {
  it.each([
    ['Café ÑANDÚ', 'cafe nandu'],
    ['Cafe\u0301', 'cafe'],
    ['İstanbul', 'istanbul'],
    ['Jl.\tMerdeka\n1', 'jl. merdeka 1'],
    ['a\u0000b\ud83dc', 'a b c'],
    ['ΟΔΟΣ', 'οδοσ'],
  ])('of %j is %j', (text, folded) => {
    expect(normaliseForSearch(text)).toBe(folded)
  })
})

describe('foldForSearch()', () => {
  it.each(['Toko “Ñandú” Café', 'Cafe\u0301 🛒 İzmir', 'ΟΔΟΣ ß ﬁ', '한국 가게', ''])(
    'is the normalised %j, with the place of every unit',
    (text) => {
      const { folded, starts } = foldForSearch(text)
      expect(folded).toBe(normaliseForSearch(text))
      expect(starts).toHaveLength(folded.length + 1)
      expect(starts.at(-1)).toBe(text.length)
    },
  )
})

describe('splitSearch()', () => {
  it('gives each word once, short ones as beginnings', () => {
    expect(splitSearch('  Toko TOKO to 🛒🛒 ')).toEqual([
      { text: 'toko', isPrefix: false },
      { text: 'to', isPrefix: true },
      { text: '🛒🛒', isPrefix: true },
    ])
  })

  it('has no end of words but takes a bounded number', () => {
    const words = Array.from({ length: 50 }, (_, index) => `kata${index}`)
    expect(splitSearch(words.join(' '))).toHaveLength(16)
  })
})

describe('findMatches()', () => {
  it.each([
    ['Toko Ñandú', 'nandu', ['Ñandú']],
    ['Cafe\u0301 Café', 'café', ['Cafe\u0301', 'Café']],
    ['sobat33@contoh.id', 'bat3 OBAT', ['obat3']],
    ['Toko Maju To', 'to', ['To', 'To']],
    ['maju', 'toko', []],
    ['', 'toko', []],
    ['toko', '', []],
    ['🛒🛒🛒 Segar', '🛒🛒🛒', ['🛒🛒🛒']],
  ])('in %j of %j are %j', (text, search, marked) => {
    expect(findMatches(text, search).map(([from, to]) => text.slice(from, to))).toEqual(marked)
  })
})
