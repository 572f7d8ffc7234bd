import type { RegisterHolder } from '#electron/office/register'
import type { ClaimedElsewhere } from '#shared/domain/runs/row'

/** The other desk, as a row keeps it. */
export function nameHolder(holder: RegisterHolder): ClaimedElsewhere {
  const { desk, operator, at, state, registrationId } = holder
  return { desk, operator, at, state, registrationId }
}
