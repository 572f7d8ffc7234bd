import { describe, expect, it } from 'vitest'
import { flattenMessages } from '#electron/api/messages'

describe('flattenMessages()', () => {
  it.each([
    ['Ditolak', 'Ditolak'],
    [7, '7'],
    [null, ''],
    [undefined, ''],
    [['a', '', 'b'], 'a\nb'],
    [
      { email: 'sudah ada', no_telp: ['salah', 'pendek'] },
      'email: sudah ada\nno_telp: salah\nno_telp: pendek',
    ],
    [{ 0: 'a', 1: 'b' }, 'a\nb'],
    [[[[[[['terlalu dalam']]]]]], ''],
  ])('%j → lines', (value, expected) => {
    expect(flattenMessages(value, [])).toBe(expected)
  })

  it('blots secrets out, encoded ones too', () => {
    expect(flattenMessages('kunci r&hasia atau r%26hasia salah', ['r&hasia'])).toBe(
      'kunci ••• atau ••• salah',
    )
  })

  it('stops at 4,000 characters', () => {
    expect(flattenMessages('x'.repeat(9000), [])).toHaveLength(4000)
  })
})
