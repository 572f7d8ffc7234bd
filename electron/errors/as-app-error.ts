import { basename } from 'node:path'
import type { ErrorCode } from '#shared/domain/error-code'
import { AppError } from './app-error'

/** What the system says of a place on disk that cannot be used. */
const codes: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ['EACCES', 'profile-not-writable'],
  ['EPERM', 'profile-not-writable'],
  ['EROFS', 'profile-not-writable'],
  ['SQLITE_READONLY', 'profile-not-writable'],
  ['SQLITE_CANTOPEN', 'profile-not-writable'],
  // Another program has it open on Windows, and shares it with nobody.
  ['EBUSY', 'file-locked'],
  ['EISDIR', 'place-taken'],
  ['ENOTDIR', 'place-taken'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_FULL', 'disk-full'],
])

/**
 * A failure nobody foresaw, as the operator is told about it: a place on disk that cannot be used has its
 * sentence, all else is `unexpected`. Only the last name of a path is kept, and of a file that is written in one
 * step the name it would have had.
 */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const known = error instanceof Error && 'code' in error ? codeOf(String(error.code)) : undefined
  if (known === undefined) return new AppError('unexpected', 'nobody foresaw it', { cause: error })
  const path = error instanceof Error && 'path' in error ? error.path : undefined
  return new AppError(known, 'a place on disk cannot be used', {
    cause: error,
    ...(typeof path === 'string' && { details: { name: basename(path).replace(/\.tmp-.*$/, '') } }),
  })
}

/** SQLite says it with more behind it, such as `SQLITE_READONLY_DIRECTORY`. */
function codeOf(code: string): ErrorCode | undefined {
  return codes.get(code) ?? codes.get(/^SQLITE_[A-Z]+/.exec(code)?.[0] ?? '')
}
