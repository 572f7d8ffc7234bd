import { describe, expect, it } from 'vitest'
import { maskSample } from '#electron/services/proof/mask-sample'

describe('maskSample()', () => {
  it.each([
    ['User a.b@contoh.co.id tidak ditemukan', 'User …@… tidak ditemukan'],
    ['Gagal, ref 20261127-٣٤', 'Gagal, ref ########-##'],
    ['  dua\n baris ', 'dua baris'],
    ['', ''],
  ])('masks %j', (messages, sample) => {
    expect(maskSample(messages)).toBe(sample)
  })

  it('cuts what is long, between characters', () => {
    expect([...maskSample('😀'.repeat(300))]).toHaveLength(200)
  })
})
