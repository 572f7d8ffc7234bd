import { describe, expect, it } from 'vitest'
import { chooseProxy, readProxyList } from '#electron/services/settings/choose-proxy'

const service = 'https://api.contoh.example/integration'

describe('readProxyList()', () => {
  it.each([
    ['DIRECT', null],
    ['', null],
    ['PROXY proksi.kantor:8080', 'http://proksi.kantor:8080'],
    ['PROXY proksi.kantor:8080; DIRECT', 'http://proksi.kantor:8080'],
    ['HTTPS aman.kantor:443;PROXY b:1', 'https://aman.kantor:443'],
    ['SOCKS5 lama.kantor:1080; PROXY proksi.kantor:8080', 'http://proksi.kantor:8080'],
    ['SOCKS5 lama.kantor:1080', null],
    ['DIRECT; PROXY proksi.kantor:8080', null],
    ['PROXY [::1]:3128', 'http://[::1]:3128'],
  ])('reads %j', (list, proxy) => {
    expect(readProxyList(list)).toBe(proxy)
  })
})

describe('chooseProxy()', () => {
  const system = (url: string) => Promise.resolve(url === service ? 'PROXY sistem:1' : 'DIRECT')
  it.each([
    ['system', '', 'http://sistem:1'],
    ['none', 'http://sendiri:2', null],
    ['own', 'http://sendiri:2', 'http://sendiri:2'],
    ['own', '', null],
  ] as const)('with %s and %j', async (proxyMode, proxyUrl, chosen) => {
    expect(await chooseProxy({ proxyMode, proxyUrl }, service, system)).toBe(chosen)
  })
})
