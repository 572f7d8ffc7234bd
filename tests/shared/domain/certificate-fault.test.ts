import { describe, expect, it } from 'vitest'
import { readCertificateFault, writeCertificateFault } from '#shared/domain/certificate-fault'

describe('readCertificateFault()', () => {
  it.each(['PT Contoh', '', 'A | B'])('reads what was written, issued by “%s”', (issuer) => {
    const fault = { kind: 'untrusted', host: 'api.contoh.example', issuer } as const
    expect(readCertificateFault(writeCertificateFault(fault))).toEqual(fault)
  })

  it.each(['', 'ECONNREFUSED', 'PROXY_407', 'else | host | issuer'])(
    'reads none in “%s”',
    (line) => {
      expect(readCertificateFault(line)).toBeNull()
    },
  )
})
