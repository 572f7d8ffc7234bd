import type { ValueStore } from '#electron/secrets/value-store'

/** A store that lives as long as the test; `file` is what would be on disk. */
export function createMemoryStore(file: Record<string, unknown> = {}): ValueStore & {
  file: Record<string, unknown>
} {
  const store = {
    file,
    read: () => store.file,
    write: (value: Record<string, unknown>) => {
      store.file = value
    },
  }
  return store
}
