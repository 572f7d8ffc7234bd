import { AppError } from '#electron/errors/app-error'

/** The office cannot be reached for now: what was asked is asked again later. */
export class OfficeAway extends Error {
  override readonly name = 'OfficeAway'
}

/** SQLSTATE → what the operator is told; what is not here, and every broken connection, is "away". */
const refusals = {
  '28000': 'office-denied',
  '28P01': 'office-denied',
  '3D000': 'office-denied',
  '42501': 'office-not-set-up',
  '42P01': 'office-not-set-up',
  '42703': 'office-newer',
} as const satisfies Readonly<Record<string, AppError['code']>>

const certificateCodes =
  /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|CERT_|ERR_TLS_)/

/** Two computers work with one record: each number of a claim is given once. */
function isOfAnotherDesk(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'claims_of_desk'
}

/** What a failure of the database means: a refusal that stays, or a time of absence. */
export function toOfficeFailure(error: unknown): AppError | OfficeAway {
  if (error instanceof AppError || error instanceof OfficeAway) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : String(error)
  if (isOfAnotherDesk(error)) return new AppError('office-record-elsewhere', message)
  if (code in refusals) {
    return new AppError(refusals[code as keyof typeof refusals], `SQLSTATE ${code}`)
  }
  if (certificateCodes.test(code)) return new AppError('office-certificate', code)
  if (message.includes('does not support SSL')) {
    return new AppError('office-not-encrypted', 'no TLS')
  }
  return new OfficeAway(code === '' ? 'no connection' : code, { cause: error })
}
