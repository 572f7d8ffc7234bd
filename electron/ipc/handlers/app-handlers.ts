import type { z } from 'zod'
import type { Licence } from '#shared/domain/licence'
import type { Status } from '#shared/domain/settings'
import type { CellMenuChoice } from '#shared/ipc/cell-menu'
import type { Contract } from '#shared/ipc/contract'
import type { Handlers } from '../handle'

export interface AppDeps {
  readonly readStatus: () => Promise<Status>
  /** Opens it in the system's file manager. */
  readonly openFolder: (folder: 'logs' | 'data' | 'record') => Promise<void>
  readonly readLicences: () => Promise<Licence[]>
  /** Puts what went wrong in the page in the log. */
  readonly logFault: (text: string) => void
  readonly askCellMenu: (
    at: z.output<Contract['app:cell-menu']['input']>,
  ) => Promise<CellMenuChoice | null>
  readonly quit: () => void
  /** Opens what a safe start left closed. */
  readonly openUsual: () => Promise<void>
}

type AppHandlers = Pick<Handlers, Extract<keyof Handlers, `app:${string}`>>

export function createAppHandlers(deps: AppDeps): AppHandlers {
  return {
    'app:status': () => deps.readStatus(),
    'app:open-folder': ({ folder }) => deps.openFolder(folder),
    'app:licences': () => deps.readLicences(),
    'app:page-fault': ({ text }) => deps.logFault(text),
    'app:cell-menu': (at) => deps.askCellMenu(at),
    'app:quit': () => deps.quit(),
    'app:open-usual': async () => {
      await deps.openUsual()
      return deps.readStatus()
    },
  }
}
