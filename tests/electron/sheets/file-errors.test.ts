import { describe, expect, it } from 'vitest'
import { AppError } from '#electron/errors/app-error'
import { toReadError, toWriteError } from '#electron/sheets/file-errors'

function failure(code: string) {
  return Object.assign(new Error('/rahasia/toko.csv'), { code })
}

describe('toReadError()', () => {
  it.each([
    ['ENOENT', 'file-not-found'],
    ['EACCES', 'file-locked'],
    ['EPERM', 'file-locked'],
    ['EBUSY', 'file-locked'],
    ['EISDIR', 'file-not-a-table'],
  ])('takes %s for %s and keeps the path out', (code, expected) => {
    const error = toReadError(failure(code))
    expect(error).toMatchObject({ code: expected })
    expect(String(error)).not.toContain('rahasia')
  })

  it('leaves other errors as they are', () => {
    const error = new TypeError('x')
    expect(toReadError(error)).toBe(error)
  })
})

describe('toWriteError()', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EBUSY', 'file-locked'],
    ['EROFS', 'file-write-failed'],
  ])('takes %s for %s', (code, expected) => {
    expect(toWriteError(failure(code)).code).toBe(expected)
  })

  it('leaves an AppError as it is', () => {
    const error = new AppError('disk-full', 'full')
    expect(toWriteError(error)).toBe(error)
  })
})
