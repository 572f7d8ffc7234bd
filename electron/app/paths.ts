import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { WorkMode } from '#electron/services/settings/workspaces'

/** Where things are: `built` what ships with the application, the rest belongs to the operator. */
export interface Paths {
  readonly preload: string
  /** The folder of the page's files. */
  readonly page: string
  readonly sheetWorker: URL
  readonly cacheWorker: URL
  readonly ledgerCareWorker: URL
  readonly data: string
  readonly logs: string
  /** A folder of its own for each service: their data never mixes. */
  readonly workspace: (mode: WorkMode) => string
  readonly ledger: (mode: WorkMode) => string
}

/** `appFolder` holds package.json and out/; `dataFolder` is the profile. */
export function findPaths(appFolder: string, dataFolder: string): Paths {
  const built = join(appFolder, 'out')
  return {
    preload: join(built, 'preload', 'preload.cjs'),
    page: join(built, 'renderer'),
    sheetWorker: pathToFileURL(join(built, 'main', 'sheet-worker.js')),
    cacheWorker: pathToFileURL(join(built, 'main', 'cache-worker.js')),
    ledgerCareWorker: pathToFileURL(join(built, 'main', 'ledger-care-worker.js')),
    data: dataFolder,
    logs: join(dataFolder, 'logs'),
    workspace: (mode) => join(dataFolder, mode),
    ledger: (mode) => join(dataFolder, mode, 'ledger.db'),
  }
}
