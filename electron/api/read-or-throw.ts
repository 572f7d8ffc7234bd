import { AppError } from '#electron/errors/app-error'
import { assertNever } from '#shared/domain/assert-never'
import { readCertificateFault } from '#shared/domain/certificate-fault'
import type { ErrorCode } from '#shared/domain/error-code'
import { writePageAnswer } from '#shared/domain/runs/answer-detail'
import type { ReadOutcome, UnknownCause, UnsentCause } from './outcome'

const codeOfCause: Readonly<Record<UnknownCause, ErrorCode>> = {
  timeout: 'server-timeout',
  reset: 'server-unreachable',
  'server-error': 'server-busy',
  'rate-limited': 'server-busy',
  unreadable: 'server-unreadable',
  'too-large': 'server-unreadable',
  'cut-off': 'server-unreadable',
}

const codeOfUnsent: Readonly<Record<Exclude<UnsentCause, 'certificate'>, ErrorCode>> = {
  'connect-failed': 'server-unreachable',
  'queue-timeout': 'server-unreachable',
  unsendable: 'text-broken',
  'proxy-password': 'proxy-password',
  'proxy-failed': 'proxy-failed',
}

/** What is told of an answer that says nothing: its technical word, or what a web page in its place says. */
export function answerDetail({
  detail,
  httpStatus,
  page,
}: {
  readonly detail: string
  readonly httpStatus?: number
  readonly page?: string
}): string {
  if (page === undefined || httpStatus === undefined) return detail
  return writePageAnswer({ httpStatus, quote: page })
}

type Unsent = Extract<ReadOutcome<unknown>, { kind: 'unsent' }>

function asUnsentError({ cause, detail }: Unsent): AppError {
  const fault = readCertificateFault(detail)
  const message = `${cause}: ${detail}`
  if (cause !== 'certificate') {
    return new AppError(codeOfUnsent[cause], message, { details: { reason: detail } })
  }
  if (fault === null) return new AppError('certificate-untrusted', message)
  const { kind, ...details } = fault
  return new AppError(`certificate-${kind}`, message, { details })
}

/**
 * The value of a read that went well; anything else becomes the `AppError` the operator is told about.
 *
 * For reads only: the outcome of a register or an activate is a value that must be recorded, whatever
 * it is. `details.messages` holds the server's words where it refused.
 */
export function readOrThrow<T>(outcome: ReadOutcome<T>): T {
  switch (outcome.kind) {
    case 'success':
      return outcome.value
    case 'refused':
      throw new AppError('server-refused', 'the server refused a read', {
        details: { messages: outcome.messages },
      })
    case 'unsent':
      throw asUnsentError(outcome)
    case 'unknown':
      throw new AppError(codeOfCause[outcome.cause], `${outcome.cause}: ${outcome.detail}`, {
        details: { reason: answerDetail(outcome) },
      })
    default:
      return assertNever(outcome)
  }
}
