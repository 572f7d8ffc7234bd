import {
  acceptCollisions,
  enterOffice,
  leaveOffice,
  type OfficeMembershipDeps,
} from '#electron/services/workspace/office-membership'
import type { Status } from '#shared/domain/settings'
import type { Handlers } from '../handle'

export interface OfficeHandlersDeps {
  readonly membership: OfficeMembershipDeps
  readonly readStatus: () => Promise<Status>
}

/** The office this desk works in. */
export function createOfficeHandlers({
  membership,
  readStatus,
}: OfficeHandlersDeps): Pick<
  Handlers,
  | 'office:enter'
  | 'office:leave'
  | 'office:desks'
  | 'office:collisions'
  | 'office:accept-collisions'
> {
  const after = async (step: Promise<void>) => {
    await step
    return readStatus()
  }
  return {
    'office:enter': (input) => after(enterOffice(membership, input)),
    'office:leave': () => after(leaveOffice(membership)),
    'office:desks': () => membership.workspaces.current().office.listDesks(),
    'office:collisions': () => membership.workspaces.current().office.listCollisions(),
    'office:accept-collisions': ({ count }) => after(acceptCollisions(membership, count)),
  }
}
