import { useSyncExternalStore } from 'react'

/** What is typed into a form: it outlives the form's screen, and whoever reads a part is drawn again for that alone. */
export interface Draft<T> {
  get(): T
  /** What is left out stays as it was. */
  set(change: Partial<T>): void
  subscribe(onChange: () => void): () => void
}

export function createDraft<T extends object>(start: T): Draft<T> {
  const listeners = new Set<() => void>()
  let now = start
  return {
    get: () => now,
    set(change) {
      now = { ...now, ...change }
      for (const listener of [...listeners]) listener()
    },
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

/** A part of a draft as it is now; `select` gives a text, a number or an object that is kept in the draft. */
export function useDraft<T, Part>(draft: Draft<T>, select: (now: T) => Part): Part {
  return useSyncExternalStore(draft.subscribe, () => select(draft.get()))
}
