import { describe, expect, it } from 'vitest'
import { removeInvisible } from '#shared/domain/values/invisible'

describe('removeInvisible()', () => {
  it.each([
    ['marks of direction', '\u202a+62 812-3456-7890\u202c', '+62 812-3456-7890'],
    ['isolates', '\u2066Toko Jaya\u2069', 'Toko Jaya'],
    ['a zero width space', 'a1\u200b@contoh.co.id', 'a1@contoh.co.id'],
    ['a byte order mark inside', 'Toko\ufeff Jaya', 'Toko Jaya'],
    ['a soft hyphen', 'Jalan Mer\u00addeka', 'Jalan Merdeka'],
    ['a word joiner', 'INV\u2060-1', 'INV-1'],
    ['joiners that join nothing', 'to\u200dko\u200c', 'toko'],
    ['an Arabic letter mark', '\u061c08123', '08123'],
    ['a filler that looks like a space', 'Toko\u3164', 'Toko'],
    ['hidden tags', 'Toko\u{e0041}\u{e007f}', 'Toko'],
  ])('takes out %s', (_, text, seen) => {
    expect(removeInvisible(text)).toBe(seen)
  })

  it.each([
    ['plain text', 'Toko Jaya, Jl. Merdeka 1'],
    ['accents and spaces of all kinds', 'Café\u00a0Été\u2009— é'],
    ['a family in one sign', '👨\u200d👩\u200d👧 Mart'],
    ['a sign with a colour', '❤\ufe0f\u200d🔥'],
    ['a coloured hand', '👩🏽\u200d🍳 Dapur'],
    ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['line ends and tabs', 'Jl. A\r\n\tNo. 1'],
  ])('keeps %s', (_, text) => {
    expect(removeInvisible(text)).toBe(text)
  })
})
