import { describe, expect, it } from 'vitest'
import { shapeOf } from '#shared/domain/answer-sign'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import {
  describeMeaning,
  describeSeenAnswer,
  describeShape,
} from '#shared/locales/seen-answer-text'

describe('describeShape()', () => {
  it.each([
    [undefined, 'none'],
    [null, 'empty'],
    [[], 'empty list'],
    [[1], 'list'],
    ['', 'empty text'],
    ['x', 'text'],
    [1, 'number'],
    [true, 'yes/no'],
    [{}, 'no fields'],
    [{ packet_id: '', packet_desc: 'x' }, 'fields: packet_desc, packet_id (empty)'],
  ])('says what %j is in plain words', (data, words) => {
    expect(describeShape(shapeOf(data), en)).toBe(words)
  })

  it('says that other text came before', () => {
    expect(describeShape('null after text', en)).toBe('empty, after other text')
  })
})

describe('describeMeaning()', () => {
  it('says who found it out', () => {
    expect(describeMeaning({ meaning: 'absent', knownBy: 'person' }, id)).toBe(
      'Tidak ada pengguna ini (diketahui dari keputusan orang)',
    )
    expect(describeMeaning({ meaning: 'success', knownBy: null }, en)).toBe(
      'Success, as documented',
    )
  })
})

describe('describeSeenAnswer()', () => {
  it('has a cell for every column', () => {
    const answer = {
      id: 1,
      call: 'check',
      httpStatus: 200,
      flag: false,
      shape: 'missing',
      sample: 'Tidak ada',
      firstSeenAt: 0,
      lastSeenAt: 60,
      count: 3,
      meaning: 'unclear',
      knownBy: null,
      canBeNamed: true,
    } as const
    const columns = Object.keys(en.seenAnswers.columns)
    expect(describeSeenAnswer(answer, en)).toHaveLength(columns.length)
    expect(describeSeenAnswer(answer, en)[columns.indexOf('sample')]).toBe('Tidak ada')
    expect(describeSeenAnswer(answer, en)[columns.indexOf('lastSeen')]).toBe('01/01/1970 07:01')
  })
})
