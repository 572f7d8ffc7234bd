import type { Updates } from '#electron/services/updates/updates'
import type { Handlers } from '../handle'

export interface UpdatesHandlersDeps {
  readonly updates: Updates
  readonly quit: () => void
}

type UpdatesHandlers = Pick<Handlers, Extract<keyof Handlers, `updates:${string}`>>

export function createUpdatesHandlers({ updates, quit }: UpdatesHandlersDeps): UpdatesHandlers {
  return {
    'updates:check': () => updates.check(),
    'updates:download': () => updates.download(),
    'updates:cancel': () => updates.cancelDownload(),
    'updates:defer': () => updates.defer(),
    'updates:install': () => {
      if (updates.askInstall()) quit()
    },
  }
}
