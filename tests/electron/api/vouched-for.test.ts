import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isVouchedFor } from '#electron/api/http/vouched-for'
import { makeCertificate } from './self-signed'

const host = 'updates.example'
const root = makeCertificate('Akar Kantor')
const between = makeCertificate('Cabang Kantor', { issuer: { host: 'Akar Kantor', pair: root } })
const fromBetween = { host: 'Cabang Kantor', pair: between }
const server = makeCertificate(host, { issuer: fromBetween, isAuthority: false })
const now = new Date('2026-11-28T00:00:00Z')

function judge(change: {
  readonly chain?: readonly string[]
  readonly named?: readonly string[]
  readonly hostname?: string
  readonly at?: Date
}) {
  const { chain = [server.cert, between.cert], named = [root.cert], hostname = host } = change
  const authorities = named.map((pem) => new X509Certificate(pem))
  return isVouchedFor({ chain, hostname, authorities, now: change.at ?? now })
}

describe('isVouchedFor()', () => {
  it('believes a server that a named authority stands behind, at any distance', () => {
    expect(judge({})).toBe(true)
    expect(judge({ chain: [server.cert, between.cert, root.cert] })).toBe(true)
    expect(judge({ named: [between.cert] })).toBe(true)
    expect(judge({ named: [server.cert] })).toBe(true)
  })

  const past = { until: '251231235959Z' }
  const stranger = makeCertificate('Cabang Kantor')
  const child = makeCertificate('Cabang Kantor', {
    issuer: { host: 'Akar Kantor', pair: root },
    isAuthority: false,
  })
  const oldBetween = makeCertificate('Cabang Kantor', {
    ...past,
    issuer: { host: 'Akar Kantor', pair: root },
  })
  it.each([
    ['a server of another name', { hostname: 'other.example' }],
    ['a server without what stands between', { chain: [server.cert] }],
    ['a server that nobody named stands behind', { named: [makeCertificate('Akar Kantor').cert] }],
    ['no authority', { named: [] }],
    ['nothing', { chain: [] }],
    ['a time after all of them', { at: new Date('2050-01-01T00:00:00Z') }],
    ['a time before all of them', { at: new Date('2019-01-01T00:00:00Z') }],
    ['somebody of the same name as what stands between', { chain: [server.cert, stranger.cert] }],
    [
      'one between that may not sign',
      {
        chain: [
          makeCertificate(host, { issuer: { host: 'Cabang Kantor', pair: child } }).cert,
          child.cert,
        ],
      },
    ],
    [
      'one between that is over',
      {
        chain: [
          makeCertificate(host, { issuer: { host: 'Cabang Kantor', pair: oldBetween } }).cert,
          oldBetween.cert,
        ],
      },
    ],
    [
      'an authority that is over',
      { chain: [makeCertificate(host, past).cert], named: [makeCertificate(host, past).cert] },
    ],
  ])('does not believe %s', (_name, change) => {
    expect(judge(change)).toBe(false)
  })
})
