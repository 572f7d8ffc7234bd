import type { textsOf } from '#electron/app/texts'
import { readCertificateFault } from '#shared/domain/certificate-fault'
import type { Run, StopCause } from '#shared/domain/runs/run'

/** Why a run stopped by itself, as a sentence; a certificate that was refused is named with host and issuer. */
export function describeStop(
  { commandLine, errors }: Pick<ReturnType<typeof textsOf>, 'commandLine' | 'errors'>,
  cause: StopCause,
  detail: Run['stopDetail'],
): string {
  const fault = cause === 'certificate' ? readCertificateFault(detail ?? '') : null
  if (fault === null) return commandLine.stopped[cause]
  const { explanation, action } = errors[`certificate-${fault.kind}`]
  return `${commandLine.certificateRefused} ${explanation({ ...fault })} ${action}`
}
