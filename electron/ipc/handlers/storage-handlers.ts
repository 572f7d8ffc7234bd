import type { Storage } from '#electron/services/storage/storage'
import type { Handlers } from '../handle'

export interface StorageDeps {
  /** Of the workspace that is open. */
  readonly storage: () => Storage
}

type StorageHandlers = Pick<Handlers, Extract<keyof Handlers, `storage:${string}`>>

export function createStorageHandlers({ storage }: StorageDeps): StorageHandlers {
  return {
    'storage:clear-users': () => storage().clearUsers(),
    'storage:back-up': () => storage().backUp(),
  }
}
