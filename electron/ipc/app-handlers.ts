import type { Status } from '#shared/domain/settings'
import type { Handlers } from './handle'

export interface AppDeps {
  readonly readStatus: () => Promise<Status>
  /** Opens it in the system's file manager. */
  readonly openFolder: (folder: 'logs' | 'data' | 'record') => Promise<void>
  readonly quit: () => void
}

type AppHandlers = Pick<Handlers, 'app:status' | 'app:open-folder' | 'app:quit'>

export function createAppHandlers({ readStatus, openFolder, quit }: AppDeps): AppHandlers {
  return {
    'app:status': () => readStatus(),
    'app:open-folder': ({ folder }) => openFolder(folder),
    'app:quit': () => quit(),
  }
}
