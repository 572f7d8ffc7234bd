import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The folder of the bundled programs: the one that runs is one of them. */
const folder = dirname(process.argv[1] ?? '')

/** The path of another program of the bundle. */
export function programPath(name: 'console' | 'holder'): string {
  return join(folder, `${name}.mjs`)
}

/** A worker of the console. */
export function workerUrl(name: 'sheet-worker' | 'cache-worker' | 'ledger-care-worker'): URL {
  return pathToFileURL(join(folder, `${name}.mjs`))
}
