import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Store from 'electron-store'
import { refuseOtherThanFile } from '#electron/errors/refuse-other-than-file'
import type { ValueStore } from '#electron/secrets/value-store'

interface StoreOptions {
  readonly folder: string
  /** Without `.json`. */
  readonly name: string
  readonly warn: (message: string) => void
}

/**
 * Opens a small JSON file, readable by this user alone and written in one step.
 *
 * A file that is no JSON is kept aside as `.damaged` and begun again. Throws `place-taken` for a folder in its place.
 */
export function openStore({ folder, name, warn }: StoreOptions): ValueStore {
  const open = () => new Store({ cwd: folder, name, configFileMode: 0o600 })
  const path = join(folder, `${name}.json`)
  refuseOtherThanFile(path)
  const store = openOrSetAside(open, path, warn)
  return {
    read: () => store.store,
    write: (value) => {
      store.store = value
    },
  }
}

function openOrSetAside<T>(open: () => T, path: string, warn: StoreOptions['warn']): T {
  try {
    return open()
  } catch (error) {
    if (!(error instanceof SyntaxError) || !existsSync(path)) throw error
    renameSync(path, `${path}.damaged`)
    warn(`${path} is damaged: kept aside as .damaged`)
    return open()
  }
}
