import { describe, expect, it } from 'vitest'
import { revealSchema } from '#shared/domain/users/user-row'
import { en } from '#shared/locales/en'
import { describeDetail } from '#shared/locales/history-text'
import { id } from '#shared/locales/id'

describe('describeDetail', () => {
  it.each(revealSchema.options.map((option) => option.shape.field.value))(
    'has a word for the value that was shown: %s',
    (field) => {
      for (const messages of [id, en]) {
        expect(messages.history.values).toHaveProperty(field)
        expect(describeDetail('field', field, messages)[1]).not.toMatch(/[A-Z]/)
      }
    },
  )
})

describe('that users were let go', () => {
  it.each([
    [id, 'pengguna yang tidak ada lagi di daftar ditandai hilang', 'Jumlah'],
    [en, 'users no longer on the list marked as gone', 'Count'],
  ])('is said in words, with how many', (messages, words, count) => {
    expect(describeDetail('decision', 'vanished-accepted', messages)[1]).toBe(words)
    expect(describeDetail('count', 20, messages)).toEqual([count, '20'])
  })
})

describe('how an outcome is known', () => {
  it.each([
    [{}, 'jawaban layanan'],
    [{ cause: 'server-error' }, 'jawaban layanan'],
    [{ cause: 'timeout' }, 'jawaban yang tidak datang utuh'],
    [{ cause: 'reset' }, 'jawaban yang tidak datang utuh'],
    [{ cause: 'connect-failed' }, 'panggilan yang tidak sempat berangkat'],
    [{ cause: 'certificate' }, 'panggilan yang tidak sempat berangkat'],
    [{ cause: 'user-in-doubt' }, 'catatan konsol sendiri'],
  ])('beside %j is %s', (beside, words) => {
    expect(describeDetail('knownBy', 'answer', id, beside)[1]).toBe(words)
  })

  it('is what was looked up where it was looked up', () => {
    const beside = { cause: 'timeout' }
    expect(describeDetail('knownBy', 'look', id, beside)[1]).toBe('pencarian sesudahnya')
  })
})
