import { describe, expect, it } from 'vitest'
import {
  type CountedSign,
  countAnswerSign,
  dropRareSigns,
  findAnswerSign,
  listAnswerSigns,
} from '#electron/ledger/answer-signs-table'
import { createAnswerSigns } from '#electron/ledger/migrations/0009-answer-signs'
import { ledgerMigrations } from '#electron/ledger/open-ledger'
import { openTestLedger } from './open-test-ledger'

const seen: CountedSign = {
  call: 'check',
  reading: 'refused',
  sign: { httpStatus: 200, flag: false, shape: 'missing', words: ['ditemukan', 'tidak'] },
  sample: 'Tidak ditemukan',
  firstSeenAt: 100,
  lastSeenAt: 120,
  count: 2,
}
function saying(word: string, lastSeenAt: number, count = 1): CountedSign {
  return {
    ...seen,
    sign: { ...seen.sign, words: [word] },
    lastSeenAt,
    count,
  }
}

describe('0009-answer-signs', () => {
  it('is in the list', () => {
    expect(ledgerMigrations).toContain(createAnswerSigns)
  })
})

describe('countAnswerSign()', () => {
  it('adds up what looks alike, and keeps its first sample and moment', () => {
    const db = openTestLedger()
    countAnswerSign(db, seen)
    countAnswerSign(db, { ...seen, sample: 'other', firstSeenAt: 300, lastSeenAt: 310, count: 5 })
    expect(listAnswerSigns(db)).toEqual([{ ...seen, id: 1, lastSeenAt: 310, count: 7 }])
  })

  it.each([
    ['call', { call: 'register' }],
    ['reading', { reading: 'unreadable' }],
    ['status', { sign: { ...seen.sign, httpStatus: 404 } }],
    ['flag', { sign: { ...seen.sign, flag: true } }],
    ['shape', { sign: { ...seen.sign, shape: 'null' } }],
    ['words', { sign: { ...seen.sign, words: [] } }],
  ] as const)('tells apart by %s', (_, other) => {
    const db = openTestLedger()
    countAnswerSign(db, seen)
    countAnswerSign(db, { ...seen, ...other })
    expect(listAnswerSigns(db)).toHaveLength(2)
  })
})

describe('dropRareSigns()', () => {
  it('lets the rarest of a call go, and of those the oldest', () => {
    const db = openTestLedger()
    const signs = [saying('a', 10, 9), saying('b', 20), saying('c', 30), saying('d', 40)]
    for (const sign of signs) countAnswerSign(db, sign)
    countAnswerSign(db, { ...saying('e', 1), call: 'users' })
    dropRareSigns(db, 'check', 2)
    expect(listAnswerSigns(db).map(({ sign }) => sign.words[0])).toEqual(['d', 'a', 'e'])
    expect(findAnswerSign(db, 2)).toBeNull()
    expect(findAnswerSign(db, 1)).toMatchObject({ count: 9 })
  })
})
