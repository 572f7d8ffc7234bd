import { describe, expect, it } from 'vitest'
import {
  commonSign,
  gatherSample,
  isLearnable,
  matchesSign,
  type Sample,
} from '#electron/services/proof/absence-sign'
import { type AnswerSign, shapeOf, wordsOf } from '#shared/domain/answer-sign'

function sign(messages: string, change: Partial<AnswerSign> = {}): AnswerSign {
  return {
    httpStatus: 200,
    flag: false,
    shape: 'missing',
    words: wordsOf(messages),
    ...change,
  }
}
function sample(messages: string, atMs: number): Sample {
  return { sign: sign(messages), atMs }
}

describe('wordsOf()', () => {
  it('leaves out what changes from answer to answer', () => {
    expect(wordsOf('Email budi@toko.id belum terdaftar. Ref: 8f3a2, 17:05')).toEqual([
      'belum',
      'email',
      'ref',
      'terdaftar',
    ])
  })
})

describe('shapeOf()', () => {
  it.each([
    [undefined, 'missing'],
    [null, 'null'],
    [[], 'empty list'],
    [[1], 'list'],
    ['', 'empty text'],
    [{ packet_id: '', packet_desc: 'x' }, '{packet_desc,packet_id=empty}'],
    [{ cabangs: [] }, '{cabangs=empty}'],
    [false, 'boolean'],
  ])('names %j: %s', (data, shape) => {
    expect(shapeOf(data)).toBe(shape)
  })
})

describe('matchesSign()', () => {
  it('needs all words that were learnt, and lets an answer have more', () => {
    const learnt = sign('User tidak ditemukan')
    expect(matchesSign(learnt, sign('User Budi tidak ditemukan.'))).toBe(true)
    expect(matchesSign(learnt, sign('Layanan dalam pemeliharaan'))).toBe(false)
  })

  it.each([{ httpStatus: 404 }, { flag: true }, { shape: 'null' }])('tells %j apart', (change) => {
    expect(matchesSign(sign(''), sign('', change))).toBe(false)
  })
})

describe('commonSign()', () => {
  it('takes eight answers over the whole span, and their common words', () => {
    const seven = Array.from({ length: 7 }, (_, n) => sample(`User tidak ada (${n})`, n * 4000))
    expect(commonSign([...seven.slice(1), sample('User tidak ada', 40_000)], 30_000)).toBeNull()
    expect(commonSign([...seven, sample('User tidak ada', 29_999)], 30_000)).toBeNull()
    expect(commonSign([...seven, sample('User tidak ada', 30_000)], 30_000)?.words).toEqual([
      'ada',
      'tidak',
      'user',
    ])
  })

  it('bears one answer of another form among nine, and not two', () => {
    const other = (atMs: number) => ({ sign: sign('a', { flag: true }), atMs })
    const gather = (all: readonly Sample[]) => all.reduce(gatherSample, [] as readonly Sample[])
    const like = Array.from({ length: 7 }, (_, n) => sample('a', n * 5000))
    expect(commonSign(gather([other(-1), ...like, sample('a', 40_000)]), 30_000)).not.toBeNull()
    expect(commonSign(gather([...like, other(36_000), sample('a', 40_000)]), 30_000)).not.toBeNull()
    const two = [...like.slice(1), other(36_000), other(37_000), sample('a', 40_000)]
    expect(commonSign(gather(two), 30_000)).toBeNull()
    expect(commonSign(gather([...like, sample('a', 39_000), other(40_000)]), 30_000)).toBeNull()
  })
})

describe('isLearnable()', () => {
  it('never takes what was heard of somebody who is there', () => {
    const heard = [{ meaning: 'heard-of-existing', sign: sign('Data kosong') }] as const
    expect(isLearnable(heard, sign('Data kosong'))).toBe(false)
    expect(isLearnable(heard, sign('User tidak ada'))).toBe(true)
  })

  it.each([
    'Layanan dalam pemeliharaan',
    'Server sibuk, coba beberapa saat lagi',
    'SQLSTATE[HY000] Connection refused',
    'Too many requests',
    'Internal server error',
  ])('never takes the words of a service in trouble: %s', (messages) => {
    expect(isLearnable([], sign(messages))).toBe(false)
  })
})
