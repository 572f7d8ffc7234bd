import { app } from 'electron'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { createLogger } from './profile/logger'
import { openStore } from './profile/open-store'
import { findPaths } from './profile/paths'
import { createRedactor } from './profile/redact'

export type AppContext = ReturnType<typeof createAppContext>

/** What a window needs, and all the work stands on. Call when the app is ready. */
export function createAppContext() {
  const paths = findPaths(app.getAppPath(), app.getPath('userData'))
  const redactor = createRedactor()
  const log = createLogger(paths.logs, redactor)
  log.info(
    `version ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`,
  )
  const store = (name: string) => openStore({ folder: paths.data, name, warn: log.warn })
  const settings = createSettingsStore(store('settings'))
  return { paths, redactor, log, store, settings }
}
