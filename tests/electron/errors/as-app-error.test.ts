import { describe, expect, it } from 'vitest'
import { AppError } from '#electron/errors/app-error'
import { asAppError } from '#electron/errors/as-app-error'

function failed(code: string, path?: string) {
  return Object.assign(
    new Error(`${code}: /rumah/rahasia`),
    { code },
    path !== undefined && { path },
  )
}

describe('asAppError()', () => {
  it.each([
    ['EACCES', 'profile-not-writable'],
    ['EROFS', 'profile-not-writable'],
    ['EPERM', 'profile-not-writable'],
    ['SQLITE_CANTOPEN', 'profile-not-writable'],
    ['SQLITE_READONLY_DIRECTORY', 'profile-not-writable'],
    ['EBUSY', 'file-locked'],
    ['EISDIR', 'place-taken'],
    ['ENOTDIR', 'place-taken'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_FULL', 'disk-full'],
    ['ENOENT', 'unexpected'],
    ['SQLITE_BUSY', 'unexpected'],
  ])('tells %s as %s', (code, told) => {
    expect(asAppError(failed(code)).code).toBe(told)
  })

  it('names the file and not where it is', () => {
    const { options, message } = asAppError(failed('EROFS', '/rumah/rahasia/settings.json.tmp-17'))
    expect(options.details).toEqual({ name: 'settings.json' })
    expect(message).not.toContain('rumah')
  })

  it('leaves what has its sentence already, and takes anything', () => {
    const error = new AppError('ledger-newer', 'x')
    expect(asAppError(error)).toBe(error)
    for (const other of [null, undefined, 'kata', 7]) {
      expect(asAppError(other).code).toBe('unexpected')
    }
  })
})
