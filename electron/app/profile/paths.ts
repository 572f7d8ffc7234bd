import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ServicePlace, serviceFolder } from './service-folder'

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
  readonly workspace: (place: ServicePlace) => string
  readonly ledger: (place: ServicePlace) => string
}

/** `appFolder` holds package.json and out/; `dataFolder` is the profile. */
export function findPaths(appFolder: string, dataFolder: string): Paths {
  const built = join(appFolder, 'out')
  const workspace = (place: ServicePlace) => join(dataFolder, serviceFolder(place))
  return {
    preload: join(built, 'preload', 'preload.cjs'),
    page: join(built, 'renderer'),
    sheetWorker: pathToFileURL(join(built, 'main', 'sheet-worker.js')),
    cacheWorker: pathToFileURL(join(built, 'main', 'cache-worker.js')),
    ledgerCareWorker: pathToFileURL(join(built, 'main', 'ledger-care-worker.js')),
    data: dataFolder,
    logs: join(dataFolder, 'logs'),
    workspace,
    ledger: (place) => join(workspace(place), 'ledger.db'),
  }
}
