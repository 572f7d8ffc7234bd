import { describe, expect, it } from 'vitest'
import { type KnownSign, meaningOf } from '#electron/services/answers/answer-meaning'
import type { AnswerSign } from '#shared/domain/answer-sign'

function sign(...words: string[]): AnswerSign {
  return {
    httpStatus: 200,
    flag: false,
    shape: 'missing',
    words: words.sort(),
  }
}
const heard: readonly KnownSign[] = [
  { meaning: 'absent', sign: sign('tidak', 'ditemukan'), knownBy: 'controls' },
  { meaning: 'heard-of-existing', sign: sign('diblokir'), knownBy: 'controls' },
]
function of(
  call: 'check' | 'register',
  reading: 'success' | 'refused' | 'unreadable',
  ...words: string[]
) {
  return meaningOf({ call, reading, sign: sign(...words) }, heard)
}

describe('meaningOf()', () => {
  it.each([
    ['the documented success', of('check', 'success'), 'success', null],
    ['what controls learnt', of('check', 'refused', 'tidak', 'ditemukan'), 'absent', 'controls'],
    [
      'more words than that',
      of('check', 'refused', 'a', 'tidak', 'ditemukan'),
      'absent',
      'controls',
    ],
    [
      'words about users there are',
      of('check', 'refused', 'diblokir'),
      'heard-of-existing',
      'controls',
    ],
    ['words of trouble', of('check', 'refused', 'pemeliharaan'), 'overloaded', null],
    ['a refused write', of('register', 'refused', 'sudah', 'terdaftar'), 'refusal', null],
    [
      'the words of absence of another call',
      of('register', 'refused', 'ditemukan', 'tidak'),
      'refusal',
      null,
    ],
    ['no documented form', of('register', 'unreadable'), 'unclear', null],
  ])('takes %s for what it is', (_, { meaning, knownBy, canBeNamed }, expected, by) => {
    expect({ meaning, knownBy, canBeNamed }).toEqual({
      meaning: expected,
      knownBy: by,
      canBeNamed: false,
    })
  })

  it('lets a person name unclear answers about one user, but none heard of users there are', () => {
    expect(of('check', 'refused', 'nihil')).toMatchObject({ meaning: 'unclear', canBeNamed: true })
    expect(of('check', 'refused')).toMatchObject({ meaning: 'unclear', canBeNamed: false })
  })
})
