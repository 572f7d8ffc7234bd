import { AppError } from '#electron/errors/app-error'
import { asAppError } from '#electron/errors/as-app-error'
import type { ErrorCode } from '#shared/domain/error-code'

/** What electron-updater and Chromium's network call their failures. */
const codes: readonly (readonly [RegExp, ErrorCode])[] = [
  [/ERR_CHECKSUM_MISMATCH|CONTENT_LENGTH_MISMATCH|INCOMPLETE_/, 'update-damaged'],
  [/ERR_UPDATER_INVALID_SIGNATURE/, 'update-untrusted'],
  [
    /^net::|ERR_|^HttpError|^HTTP_ERROR|status \d{3}|aborted by the server|cancelled/,
    'update-away',
  ],
]

/** A failure of an update as the operator is told about it. */
export function asUpdateError(error: unknown): AppError {
  const known = asAppError(error)
  if (known.code !== 'unexpected' || error instanceof AppError) return known
  const words = error instanceof Error ? [codeOf(error), error.message, error.name] : []
  const found = codes.find(([sign]) => words.some((word) => sign.test(word)))
  return found === undefined
    ? known
    : new AppError(found[1], 'the update did not come', { cause: error })
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}
