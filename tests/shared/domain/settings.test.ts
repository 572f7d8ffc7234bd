import { describe, expect, it } from 'vitest'
import {
  isPlainAddress,
  isProxyAddress,
  settingsChangeSchema,
  settingsSchema,
} from '#shared/domain/settings'

describe('settingsChangeSchema', () => {
  it('leaves alone what is not changed', () => {
    expect(settingsChangeSchema.parse({ colorScheme: 'dark' })).toEqual({ colorScheme: 'dark' })
  })

  it('lets the page change neither the mode nor the address', () => {
    expect(settingsChangeSchema.parse({ mode: 'live', baseUrl: 'https://x.example' })).toEqual({})
  })
})

describe('settingsSchema', () => {
  it('fills in the defaults of the design', () => {
    expect(settingsSchema.parse({})).toMatchObject({
      language: 'id',
      colorScheme: 'system',
      mode: 'unset',
    })
  })
})

describe('isPlainAddress()', () => {
  it.each(['https://api.elkassa.com/integration', 'http://127.0.0.1:8080', 'https://[::1]/a/'])(
    'takes %s',
    (text) => {
      expect(isPlainAddress(text)).toBe(true)
    },
  )

  it.each([
    'api.elkassa.com/integration',
    'api.elkassa.com:443',
    'ftp://api.elkassa.com',
    'https://',
    'https://orang:sandi@api.elkassa.com/',
    'https://api.elkassa.com/?key=1',
    'https://api.elkassa.com/#a',
    '',
  ])('refuses %j', (text) => {
    expect(isPlainAddress(text)).toBe(false)
  })
})

describe('isProxyAddress()', () => {
  it.each(['http://proksi.kantor:8080', 'https://10.0.0.1', 'http://[::1]:3128/'])(
    'takes %s',
    (text) => {
      expect(isProxyAddress(text)).toBe(true)
    },
  )

  it.each([
    'proksi.kantor',
    'socks5://proksi:1080',
    'http://nama:sandi@proksi:8080',
    'http://proksi/jalan',
    'http://proksi/?a',
    '',
  ])('refuses %j', (text) => {
    expect(isProxyAddress(text)).toBe(false)
  })
})
