/** Lets work on one thing wait for the work before it; work on different things goes side by side. */
export function createKeyedMutex<K>() {
  const last = new Map<K, Promise<unknown>>()

  return {
    take<T>(key: K, work: () => Promise<T>): Promise<T> {
      const before = last.get(key) ?? Promise.resolve()
      const turn = before.then(work, work)
      const settled = turn
        .catch(() => undefined)
        .finally(() => {
          if (last.get(key) === settled) last.delete(key)
        })
      last.set(key, settled)
      return turn
    },
    /** Resolves once nothing is under way. */
    async whenIdle(): Promise<void> {
      while (last.size > 0) await Promise.all(last.values())
    },
  }
}
