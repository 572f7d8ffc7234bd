import type { ErrorCode } from '#shared/domain/error-code'

/**
 * A failure the operator is told about.
 *
 * `code` picks the sentence (`shared/locales`), `details` fill its blanks. `message` is for the log
 * alone and, like `details`, never holds a URL, a credential or a row's password.
 */
export class AppError extends Error {
  override readonly name = 'AppError'

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly options: {
      readonly cause?: unknown
      readonly details?: Readonly<Record<string, string | number>>
    } = {},
  ) {
    super(message, { cause: options.cause })
  }
}
