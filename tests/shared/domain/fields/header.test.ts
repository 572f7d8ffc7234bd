import { describe, expect, it } from 'vitest'
import { normalizeHeader } from '#shared/domain/fields/header'

describe('normalizeHeader()', () => {
  it.each([
    ['No. Telp*', 'no telp'],
    ['no_telp', 'no telp'],
    ['noTelp', 'no telp'],
    ['  NO  TELP  ', 'no telp'],
    ['\ufeffÉmail (aktif):', 'email aktif'],
    ['E-mail', 'e mail'],
    ['***', ''],
  ])('makes %j %j', (text, normalized) => {
    expect(normalizeHeader(text)).toBe(normalized)
  })
})
