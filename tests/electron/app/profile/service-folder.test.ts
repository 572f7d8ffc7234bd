import { describe, expect, it } from 'vitest'
import { serviceFolder } from '#electron/app/profile/service-folder'
import { documentedAddress } from '#shared/domain/settings'

function live(baseUrl: string) {
  return serviceFolder({ mode: 'live', baseUrl })
}

describe('serviceFolder()', () => {
  it('keeps `live` for the documented address, however it is written', () => {
    expect(live(documentedAddress)).toBe('live')
    expect(live('HTTPS://API.elkassa.com:443/integration//')).toBe('live')
  })

  it('gives each other address a folder of its own', () => {
    const addresses = [
      'https://api.elkassa.com/uji',
      'https://api.elkassa.com',
      'https://api.elkassa.com:8443/integration',
      'https://uji.elkassa.com/integration',
      'http://127.0.0.1:8080/integration',
      'https://127.0.0.1:8080/integration',
      'http://127.0.0.1:8081/integration',
      `https://${'panjang.'.repeat(20)}example/a`,
      `https://${'panjang.'.repeat(20)}example/b`,
    ]
    expect(new Set(addresses.map(live)).size).toBe(addresses.length)
    expect(live('https://UJI.elkassa.com/integration/')).toBe(live(addresses[3] ?? ''))
  })

  it.each([
    'http://[::1]:8080/..%2f..%2fintegration',
    'https://uji.elkassa.com/../../etc',
    'https://tökö.example/a:b*c',
    `https://${'a'.repeat(60)}.example/`,
  ])('makes a name every file system takes of %s', (address) => {
    expect(live(address)).toMatch(/^live-[a-z0-9.-]{0,40}-[0-9a-f]{12}$/)
  })

  it('has nothing to do with the practice service', () => {
    expect(serviceFolder({ mode: 'practice' })).toBe('practice')
  })

  it.each([
    ['http://contoh.example', 'insecure-address'],
    ['contoh', 'bad-request'],
  ])('refuses %s as the client does', (address, code) => {
    expect(() => live(address)).toThrow(expect.objectContaining({ code }))
  })
})
