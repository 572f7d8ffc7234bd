import { AppError } from '#electron/errors/app-error'
import type { PracticeConditions, WorkMode } from '#shared/domain/settings'
import { type ConnectDeps, signInEvent } from './sign-in'
import type { OpenedWorkspace } from './workspaces'

/** Opens the live service with the credentials that are kept. Throws `not-connected` without any. */
export async function startLive(deps: ConnectDeps): Promise<void> {
  if (!(await deps.credentials.find())) throw new AppError('not-connected', 'no credentials kept')
  await enter(deps, 'live')
  deps.connection.report('unknown')
}

/** Opens the practice service. Needs no credentials: it makes its own at each start. */
export async function startPractice(deps: ConnectDeps): Promise<void> {
  const workspace = await enter(deps, 'practice')
  workspace.setConditions(deps.settings.current().practiceConditions)
  deps.connection.report('online')
}

/** Opens a service; a change to another one goes on record there, coming back at each start does not. */
async function enter(deps: ConnectDeps, mode: WorkMode): Promise<OpenedWorkspace> {
  const before = deps.settings.current().mode
  const workspace = await deps.workspaces.open(mode)
  deps.settings.change({ mode })
  if (mode !== before) await workspace.history.record({ ...signInEvent, details: { mode } })
  return workspace
}

/** Remembers how the practice service should behave, and tells it. */
export function setPracticeConditions(deps: ConnectDeps, conditions: PracticeConditions): void {
  deps.settings.change({ practiceConditions: conditions })
  deps.workspaces.find()?.setConditions(conditions)
}

/** Opens what was open last. Without credentials the live service stays closed until they are entered. */
export async function resumeLastMode(deps: ConnectDeps): Promise<void> {
  const { mode } = deps.settings.current()
  if (mode === 'practice') return startPractice(deps)
  if (mode === 'live' && (await deps.credentials.find())) return startLive(deps)
}
