import { AppError } from '#electron/errors/app-error'
import type { ErrorCode } from '#shared/domain/error-code'

const readCodes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EACCES: 'file-locked',
  EPERM: 'file-locked',
  EBUSY: 'file-locked',
  EISDIR: 'file-not-a-table',
}

const writeCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'file-locked',
  EPERM: 'file-locked',
  EBUSY: 'file-locked',
}

/** The system's refusal to read a file as an `AppError`; other errors are handed back as they are. */
export function toReadError(error: unknown): unknown {
  const code = systemCode(error)
  const known = code === undefined ? undefined : readCodes[code]
  // The system's message holds the path, which is the operator's business alone.
  return known === undefined ? error : new AppError(known, `reading failed: ${code}`)
}

/** A failed write as an `AppError`. A target open in Excel on Windows is `file-locked`. */
export function toWriteError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = systemCode(error)
  const known = code === undefined ? undefined : writeCodes[code]
  return new AppError(known ?? 'file-write-failed', `writing failed: ${code ?? 'no code'}`, {
    cause: error,
  })
}

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
