import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Store from 'electron-store'
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
 * A file that is no JSON is kept aside as `.damaged` and begun anew.
 */
export function openStore({ folder, name, warn }: StoreOptions): ValueStore {
  const open = () => new Store({ cwd: folder, name, configFileMode: 0o600 })
  const store = openOrSetAside(open, join(folder, `${name}.json`), warn)
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
