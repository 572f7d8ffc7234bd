import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { openCache } from '#electron/cache/cache-client'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import type { WorkMode } from '#electron/services/settings/workspaces'
import { createHeadStart } from './head-start'
import { createLogger } from './logger'
import { openStore } from './open-store'
import { findPaths } from './paths'
import { createRedactor } from './redact'
import type { ServicePlace } from './service-folder'

export type Foundation = ReturnType<typeof createFoundation>

/** What a window needs, and all the work stands on. Call when the app is ready. */
export function createFoundation() {
  const paths = findPaths(app.getAppPath(), app.getPath('userData'))
  const redactor = createRedactor()
  const log = createLogger(paths.logs, redactor)
  log.info(
    `version ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`,
  )
  const store = (name: string) => openStore({ folder: paths.data, name, warn: log.warn })
  const settings = createSettingsStore(store('settings'))
  /** The service that a mode means now: the live one is at the address that is set. */
  const placeOf = (mode: WorkMode): ServicePlace =>
    mode === 'practice' ? { mode } : { mode, baseUrl: settings.current().baseUrl }
  const folderOf = (mode: WorkMode) => paths.workspace(placeOf(mode))
  // Opened by a thread of its own, which takes longer to start than all the rest.
  const caches = createHeadStart(async (folder: string) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return openCache({ path: join(folder, 'cache.db'), workerUrl: paths.cacheWorker })
  })
  return { paths, redactor, log, store, settings, placeOf, folderOf, caches }
}
