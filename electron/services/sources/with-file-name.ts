import { AppError } from '#electron/errors/app-error'

/** The reader knows no names; the operator is told which file it was. */
export function withFileName(error: unknown, name: string): unknown {
  if (!(error instanceof AppError) || !error.code.startsWith('file-')) return error
  return new AppError(error.code, error.message, {
    cause: error,
    details: { ...error.options.details, name },
  })
}
