import { describe, expect, it } from 'vitest'
import { createRedactor } from '#electron/app/profile/redact'

const key = 'canary/key+1'
const token = 'canary"token'
const redactor = createRedactor()
redactor.hide(key)
redactor.hide(token)

describe('redact()', () => {
  it.each([
    `sent ${key}`,
    `sent ${encodeURIComponent(key)}`,
    JSON.stringify({ t: token }),
    'https://api.elkassa.com/integration/users/1?key=abc123&token=def456',
    'key=abc123&token=def456',
    "{ key: 'abc123', token: 'def456' }",
    '{"password":"abc123"}',
    'kata_sandi: abc123',
    'Authorization: def456',
    'row of siti@contoh.co.id failed',
  ])('removes the secret from %j', (text) => {
    expect(redactor.redact(text)).not.toMatch(/canary|abc123|def456|siti/)
    expect(redactor.redact(text)).toContain('[removed]')
  })

  it.each(['run 12 started', 'connect-failed: ECONNREFUSED', 'token ring', 'monkey: fine'])(
    'leaves %j as it is',
    (text) => {
      expect(redactor.redact(text)).toBe(text)
    },
  )
})

describe('hide()', () => {
  it('takes half a character, which no URL can hold', () => {
    const { hide, redact } = createRedactor()
    hide('kunci\ud83d')
    expect(redact('sent kunci\ud83d')).toBe('sent [removed]')
  })
})
