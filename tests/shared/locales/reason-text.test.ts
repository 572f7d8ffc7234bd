import { describe, expect, it } from 'vitest'
import { writePageAnswer } from '#shared/domain/runs/answer-detail'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { describeReason } from '#shared/locales/reason-text'

describe('describeReason()', () => {
  it.each([
    ['ECONNRESET', 'Sambungan diputus oleh pihak seberang.'],
    ['HPE_INVALID_CONSTANT', 'Jawaban layanan tidak mengikuti aturan HTTP.'],
    ['UND_ERR_NEW', 'Sambungan gagal karena sebab teknis (UND_ERR_NEW).'],
    ['SomethingError', 'Sambungan gagal karena sebab teknis (SomethingError).'],
    ['HTTP 503', 'Layanan menjawab HTTP 503.'],
    ['HTTP 429', 'Layanan meminta kita menunggu (HTTP 429).'],
    [
      writePageAnswer({ httpStatus: 502, quote: '502 Bad Gateway — nginx' }),
      'Layanan menjawab HTTP 502 dengan halaman web: “502 Bad Gateway — nginx”.',
    ],
  ])('tells %s in a sentence', (detail, sentence) => {
    expect(describeReason(detail, id.reasons)).toBe(sentence)
  })

  it.each(['Email sudah terdaftar', 'DITOLAK', 'ERROR', '', 'toString'])(
    'leaves “%s” to the service',
    (words) => {
      expect(describeReason(words, id.reasons)).toBeNull()
    },
  )

  it.each(Object.keys(id.reasons.words))('is a sentence in both languages: %s', (word) => {
    for (const { reasons } of [id, en]) expect(describeReason(word, reasons)).toMatch(/^[A-Z].*\.$/)
  })

  it.each([id, en])('tells it in the sentence of an error', ({ errors }) => {
    const reason = writePageAnswer({ httpStatus: 200, quote: 'Masuk ke jaringan' })
    expect(errors['server-unreadable'].explanation({ reason })).toContain('“Masuk ke jaringan”')
    expect(errors['server-unreachable'].explanation({ reason: 'ENOTFOUND' })).toContain('DNS')
    expect(errors['server-busy'].explanation({})).not.toBe('')
  })
})
