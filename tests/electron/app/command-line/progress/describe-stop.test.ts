import { describe, expect, it } from 'vitest'
import { describeStop } from '#electron/app/command-line/progress/describe-stop'
import { textsOf } from '#electron/app/texts'

describe('describeStop()', () => {
  it.each([
    ['untrusted', 'id', 'Pengaturan'],
    ['untrusted', 'en', 'certificate file in Settings'],
    ['expired', 'id', 'tanggal'],
    ['expired', 'en', 'date'],
    ['other-host', 'id', 'alamat layanan'],
    ['other-host', 'en', 'address'],
  ] as const)(
    'names host, issuer and the way out of a certificate that is %s, in %s',
    (kind, language, way) => {
      const detail = `${kind} | api.elkassa.example | PT Contoh Akar`
      const sentence = describeStop(textsOf(language), 'certificate', detail)
      for (const part of ['api.elkassa.example', 'PT Contoh Akar', way]) {
        expect(sentence).toContain(part)
      }
    },
  )

  it('says what is known where no certificate is named', () => {
    const texts = textsOf('id')
    for (const detail of [null, '', 'UNABLE_TO_VERIFY']) {
      expect(describeStop(texts, 'certificate', detail)).toBe(texts.commandLine.stopped.certificate)
    }
    const named = 'untrusted | a.example | B'
    expect(describeStop(texts, 'network', named)).toBe(texts.commandLine.stopped.network)
  })
})
