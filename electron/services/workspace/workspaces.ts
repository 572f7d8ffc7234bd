import { createMutex } from '#electron/async/mutex'
import { AppError } from '#electron/errors/app-error'
import type { ChangedRow } from '#shared/domain/record'
import type { PracticeConditions, WorkMode } from '#shared/domain/settings'
import type { History } from '../history/history'
import type { OfficeDesk } from '../office/office-desk'
import type { UsersService } from '../users/users-service'

/**
 * Everything that belongs to one service: its folder with both databases, its client, its work. Live and
 * practice each have one and never share a part of it. This is what other services ask of it; the whole
 * of it is wired in `app/open-workspace.ts`.
 */
export interface OpenedWorkspace {
  readonly mode: WorkMode
  readonly users: UsersService
  readonly history: History
  readonly office: OfficeDesk
  /** A person checked rows of the record that are not as they were written. */
  readonly acceptRows: (rows: readonly ChangedRow[]) => Promise<void>
  /** Tells the practice service how to behave; of no effect on the live one. */
  readonly setConditions: (conditions: PracticeConditions) => void
  /** Pauses a running run; ends when the answers in flight are recorded. */
  readonly pause: () => Promise<void>
  /** Ends all work and closes both databases. */
  readonly close: () => Promise<void>
}

export interface Workspaces<Workspace extends OpenedWorkspace = OpenedWorkspace> {
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
export function createWorkspaces<Workspace extends OpenedWorkspace>(
  openWorkspace: (mode: WorkMode) => Promise<Workspace>,
): Workspaces<Workspace> {
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
