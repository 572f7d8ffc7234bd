import type { Certificate, ProxyConfig, Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { setWay } from '#electron/app/updates/set-way'
import { makeCertificate } from '#tests/electron/api/self-signed'

type Settings = Parameters<typeof setWay>[1]
type Verify = Parameters<Session['setCertificateVerifyProc']>[0]
type Listen = Parameters<Session['webRequest']['onBeforeRequest']>[0]

/** What a session is told, and what it would then do. */
async function open(settings: Partial<Settings>) {
  const told: { proxy?: ProxyConfig; verify?: Verify; before?: Listen } = {}
  const session = {
    setProxy: async (proxy: ProxyConfig) => {
      told.proxy = proxy
    },
    closeAllConnections: async () => undefined,
    webRequest: {
      onBeforeRequest: (listener: Listen) => {
        told.before = listener
      },
    },
    setCertificateVerifyProc: (verify: Verify) => {
      told.verify = verify
    },
  }
  const all = { proxyMode: 'system', proxyUrl: '', authorityPem: '', ...settings } as const
  await setWay(session as unknown as Session, all)
  return {
    proxy: told.proxy,
    isCancelled: (url: string) =>
      new Promise((resolve) => {
        told.before?.({ url } as never, ({ cancel }) => resolve(cancel))
      }),
    judge: (certificate: Partial<Certificate>, errorCode: number, hostname = host) =>
      new Promise((resolve) => {
        told.verify?.({ hostname, certificate, errorCode } as never, resolve)
      }),
  }
}

const host = 'updates.example'
const root = makeCertificate('Akar Kantor')
const server = makeCertificate(host, {
  issuer: { host: 'Akar Kantor', pair: root },
  isAuthority: false,
})
const authorityUnknown = -202
const [trusted, asFound] = [0, -3]

describe('setWay()', () => {
  it.each([
    [{ proxyMode: 'system' }, { mode: 'system' }],
    [{ proxyMode: 'none' }, { mode: 'direct' }],
    [
      { proxyMode: 'own', proxyUrl: 'http://proxy.office:8080' },
      { mode: 'fixed_servers', proxyRules: 'http://proxy.office:8080' },
    ],
    [{ proxyMode: 'own', proxyUrl: '' }, { mode: 'direct' }],
  ] as const)('goes the way of the settings: %o', async (settings, proxy) => {
    expect((await open(settings)).proxy).toEqual(proxy)
  })

  it('lets HTTPS pass and, to this machine alone, HTTP', async () => {
    const { isCancelled } = await open({})
    const urls = ['https://a.example/', 'http://127.0.0.1:9/', 'http://localhost/']
    expect(await Promise.all(urls.map(isCancelled))).toEqual([false, false, false])
    const others = [
      'http://a.example/',
      'http://127.0.0.1.a.example/',
      'ftp://a.example/',
      'file:///a',
    ]
    expect(await Promise.all(others.map(isCancelled))).toEqual([true, true, true, true])
  })

  it('believes a certificate of a named authority, and asks Chromium about every other', async () => {
    const { judge } = await open({ authorityPem: root.cert })
    expect(await judge({ data: server.cert }, authorityUnknown)).toBe(trusted)
    expect(await judge({ data: server.cert }, authorityUnknown, 'other.example')).toBe(asFound)
    expect(await judge({ data: makeCertificate(host).cert }, authorityUnknown)).toBe(asFound)
    const certDateInvalid = -201
    expect(await judge({ data: server.cert }, certDateInvalid)).toBe(asFound)
    const unnamed = await open({})
    expect(await unnamed.judge({ data: server.cert }, authorityUnknown)).toBe(asFound)
  })
})
