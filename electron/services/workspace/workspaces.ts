import { createMutex } from '#electron/async/mutex'
import { AppError } from '#electron/errors/app-error'
import type { Overview } from '#shared/domain/overview'
import type { ChangedRow } from '#shared/domain/record'
import type { Run, RunState } from '#shared/domain/runs/run'
import type { PracticeConditions, WorkMode } from '#shared/domain/settings'
import type { UserSelection } from '#shared/domain/users/user-query'
import type { ActivationService } from '../activation/activation-service'
import type { SeenAnswers } from '../answers/seen-answers'
import type { History } from '../history/history'
import type { Reconcile } from '../reconcile/reconcile'
import type { Reference } from '../reference/reference'
import type { RegistrationService } from '../registration/registration-service'
import type { Runs } from '../runs/runs'
import type { SearchService } from '../search/search-service'
import type { Sources } from '../sources/sources'
import type { Storage } from '../storage/storage'
import type { UnresolvedRows } from '../unresolved/unresolved-rows'
import type { Browse } from '../users/browse'
import type { UserExports } from '../users/export/export-users'
import type { UsersService } from '../users/users-service'

/**
 * Everything that belongs to one service: its folder with both databases, its client, its work.
 *
 * Live and practice each have one and never share a part of it.
 */
export interface Workspace {
  readonly mode: WorkMode
  readonly runs: Runs
  readonly sources: Sources
  readonly reconcile: Reconcile
  readonly activation: ActivationService
  readonly registration: RegistrationService
  readonly users: UsersService
  readonly search: SearchService
  /** What the first screen shows. */
  readonly readOverview: () => Promise<Overview>
  readonly browse: Browse
  /** Makes a run of looks at the users of a selection. */
  readonly checkSelection: (selection: UserSelection) => Promise<Run>
  readonly history: History
  readonly waiting: UnresolvedRows
  /** How the service answers. */
  readonly answers: SeenAnswers
  readonly reference: Reference
  readonly exports: UserExports
  readonly storage: Storage
  /** A person checked rows of the record that are not as they were written. */
  readonly acceptRows: (rows: readonly ChangedRow[]) => Promise<void>
  /** Tells the practice service how to behave; of no effect on the live one. */
  readonly setConditions: (conditions: PracticeConditions) => void
  /** Resolves with the state the active run is left in; at once, with null, where none is active. */
  readonly whenSent: () => Promise<RunState | null>
  /** Pauses a running run; ends when the answers in flight are recorded. */
  readonly pause: () => Promise<void>
  /** Ends all work and closes both databases. */
  readonly close: () => Promise<void>
}

export interface Workspaces {
  /** The open one. Throws `not-connected` when none is. */
  readonly current: () => Workspace
  readonly find: () => Workspace | null
  /**
   * Closes the open one completely, then opens this; calls wait for one another. Where the other
   * mode cannot be opened, the one that was open is opened again.
   */
  readonly open: (mode: WorkMode) => Promise<Workspace>
  readonly close: () => Promise<void>
}

/** Holds the one workspace that is open. */
export function createWorkspaces(
  openWorkspace: (mode: WorkMode) => Promise<Workspace>,
): Workspaces {
  let workspace: Workspace | null = null
  const turns = createMutex()

  const closeOpen = async () => {
    const leaving = workspace
    workspace = null
    await leaving?.pause()
    await leaving?.close()
  }

  return {
    find: () => workspace,
    current: () => {
      if (!workspace) throw new AppError('not-connected', 'no workspace is open')
      return workspace
    },
    open: (mode) =>
      turns.take(async () => {
        const former = workspace?.mode
        await closeOpen()
        try {
          workspace = await openWorkspace(mode)
        } catch (error) {
          if (former !== undefined && former !== mode) {
            workspace = await openWorkspace(former).catch(() => null) // The first error is told.
          }
          throw error
        }
        return workspace
      }),
    close: () => turns.take(closeOpen),
  }
}
