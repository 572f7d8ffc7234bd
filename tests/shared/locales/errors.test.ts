import { describe, expect, it } from 'vitest'
import { errorCodeSchema } from '#shared/domain/error-code'
import { errors as english } from '#shared/locales/en/errors'
import { errors as indonesian } from '#shared/locales/id/errors'

const languages = { indonesian, english }

describe.each(Object.entries(languages))('errors in %s', (_, errors) => {
  it.each(errorCodeSchema.options)('%s says what happened, why, and what now', (code) => {
    const { title, explanation, action } = errors[code]
    for (const sentence of [explanation({}), action]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/su)
      expect(sentence).not.toMatch(/undefined|null|NaN/)
    }
    expect(title).toMatch(/^\p{Lu}.*[^.]$/u)
  })

  it("quotes the server's words and the file's name", () => {
    expect(errors['server-refused'].explanation({ messages: 'Email sudah ada' })).toContain(
      '“Email sudah ada”',
    )
    expect(errors['file-empty'].explanation({ name: 'toko.csv' })).toContain('“toko.csv”')
    expect(errors['file-unterminated-quote'].explanation({ line: 12 })).toContain('12')
    const stray = errors['file-stray-quote'].explanation({ line: 12, column: 3 })
    expect(stray).toMatch(/12.*3/)
  })
})
