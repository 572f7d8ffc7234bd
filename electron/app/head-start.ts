/** Things of which one can be begun early and taken later, by a name. */
export interface HeadStart<Name, T> {
  /** Begins one that will likely be asked for; how it ends is told to whoever takes it. */
  readonly begin: (name: Name) => void
  /** The one that was begun, or a new one. */
  readonly take: (name: Name) => Promise<T>
}

/** What is begun and never taken stays until the application ends. */
export function createHeadStart<Name, T>(open: (name: Name) => Promise<T>): HeadStart<Name, T> {
  const begun = new Map<Name, Promise<T>>()
  return {
    begin: (name) => {
      if (begun.has(name)) return
      const opening = open(name)
      opening.catch(() => undefined)
      begun.set(name, opening)
    },
    take: (name) => {
      const opening = begun.get(name) ?? open(name)
      begun.delete(name)
      return opening
    },
  }
}
