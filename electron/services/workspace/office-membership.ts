import { AppError } from '#electron/errors/app-error'
import type { OfficePasswordStore } from '#electron/secrets/office-password-store'
import type { SettingsStore } from '../settings/settings-store'
import type { Workspaces } from './workspaces'

export interface OfficeMembershipDeps {
  readonly settings: SettingsStore
  readonly password: OfficePasswordStore
  readonly workspaces: Workspaces
  /** Opens the register and lets it go: throws what `openRegister` and `readOfficeAddress` throw, `office-away` where it does not answer. */
  readonly verify: (address: string, password: string) => Promise<void>
}

export interface OfficeInput {
  readonly address: string
  readonly desk: string
  readonly password: string
}

/**
 * Makes this desk one of an office: the register is opened once before anything is kept.
 *
 * Throws what `verify` throws; nothing is changed then.
 */
export async function enterOffice(
  { settings, password, workspaces, verify }: OfficeMembershipDeps,
  input: OfficeInput,
): Promise<void> {
  await verify(input.address, input.password)
  await password.save(input.password)
  settings.change({ officeAddress: input.address, officeDesk: input.desk })
  await openAgain(workspaces)
}

/** This desk works alone from now on. What it claimed stays claimed. */
export async function leaveOffice({
  settings,
  password,
  workspaces,
}: OfficeMembershipDeps): Promise<void> {
  settings.change({ officeAddress: '', officeDesk: '' })
  password.forget()
  await openAgain(workspaces)
}

/** A person has looked at so many collisions. Throws `row-not-in-doubt` where there are others by now. */
export async function acceptCollisions(
  { workspaces }: Pick<OfficeMembershipDeps, 'workspaces'>,
  count: number,
): Promise<void> {
  const { office } = workspaces.current()
  if (!(await office.acceptCollisions(count))) {
    throw new AppError('row-not-in-doubt', 'other collisions by now')
  }
  await openAgain(workspaces)
}

/** The desk joins as the live service is opened; practice has no part in an office. */
async function openAgain(workspaces: Workspaces): Promise<void> {
  if (workspaces.find()?.mode === 'live') await workspaces.open('live')
}
