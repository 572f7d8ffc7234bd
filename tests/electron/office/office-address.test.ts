import { describe, expect, it } from 'vitest'
import { readOfficeAddress } from '#electron/office/office-address'

function codeOf(text: string): string {
  try {
    readOfficeAddress(text)
    return ''
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'other'
  }
}

describe('readOfficeAddress()', () => {
  it('reads who asks whom, and encrypts whatever leaves this computer', () => {
    expect(readOfficeAddress(' postgresql://meja%201@db.kantor.example:6432/kantor ')).toEqual({
      ...{ host: 'db.kantor.example', port: 6432, database: 'kantor', user: 'meja 1' },
      isEncrypted: true,
    })
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      expect(readOfficeAddress(`postgres://meja@${host}/kantor`)).toMatchObject({
        ...{ port: 5432, isEncrypted: false },
      })
    }
    for (const host of ['localhost.evil.example', '128.0.0.1', '[::2]', '127.evil.example']) {
      expect(readOfficeAddress(`postgres://meja@${host}/kantor`)).toMatchObject({
        isEncrypted: true,
      })
    }
  })

  it('takes no password, which would show wherever an address does', () => {
    expect(codeOf('postgresql://meja:sandi@db.example/kantor')).toBe('office-password-in-address')
  })

  it.each([
    '',
    'kantor',
    'https://meja@db.example/kantor',
    'postgresql://db.example/kantor',
    'postgresql://meja@db.example',
    'postgresql://meja@db.example/kantor?sslmode=disable',
    'postgresql://meja@db.example/kantor#x',
    'postgresql://meja@db.example/a/b',
  ])('refuses %s', (text) => {
    expect(codeOf(text)).toBe('office-address')
  })
})
