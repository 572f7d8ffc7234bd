import { describe, expect, it } from 'vitest'
import { readServiceAddress } from '#electron/api/service-address'

describe('readServiceAddress()', () => {
  it.each([
    ['https://api.elkassa.com/integration', 'https://api.elkassa.com', '/integration', false],
    ['https://api.elkassa.com/integration//', 'https://api.elkassa.com', '/integration', false],
    ['https://contoh.example:8443', 'https://contoh.example:8443', '', false],
    ['http://127.0.0.1:8080/integration', 'http://127.0.0.1:8080', '/integration', true],
    ['http://127.9.8.7/', 'http://127.9.8.7', '', true],
    ['http://localhost:3000', 'http://localhost:3000', '', true],
    ['http://[::1]:3000/a', 'http://[::1]:3000', '/a', true],
  ])('reads %s', (text, origin, basePath, isLoopback) => {
    expect(readServiceAddress(text)).toEqual({ origin, basePath, isLoopback })
  })

  it.each([
    ['http://api.elkassa.com/integration', 'insecure-address'],
    ['http://192.168.1.5/', 'insecure-address'],
    ['http://127.0.0.1.contoh.example/', 'insecure-address'],
    ['http://localhost.contoh.example/', 'insecure-address'],
    ['http://128.0.0.1/', 'insecure-address'],
    ['ftp://127.0.0.1/', 'insecure-address'],
    ['file:///etc/passwd', 'insecure-address'],
    ['https://orang:sandi@api.elkassa.com/', 'bad-request'],
    ['https://api.elkassa.com/?key=1', 'bad-request'],
    ['api.elkassa.com', 'bad-request'],
    ['', 'bad-request'],
  ])('refuses %s as %s', (text, code) => {
    expect(() => readServiceAddress(text)).toThrowError(expect.objectContaining({ code }))
  })
})
