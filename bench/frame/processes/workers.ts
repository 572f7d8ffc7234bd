import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The console's workers as its build made them. */
export const builtWorkers = {
  sheets: pathToFileURL(resolve('out/main/sheet-worker.js')),
  cache: pathToFileURL(resolve('out/main/cache-worker.js')),
}
