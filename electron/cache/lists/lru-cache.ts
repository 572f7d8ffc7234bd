/** Things that are costly to make, the last few asked for. */
export function createLruCache<T>(most: number) {
  // A map gives its entries in the order they were put in: the first is the one least recently asked for.
  const kept = new Map<string, T>()
  return {
    find: (key: string, make: () => T): T => {
      const found = kept.has(key) ? (kept.get(key) as T) : make()
      kept.delete(key)
      kept.set(key, found)
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return found
    },
    /** Of those sought, the one that was asked for last. */
    latest: (isSought: (key: string, value: T) => boolean): T | undefined =>
      [...kept].findLast(([key, value]) => isSought(key, value))?.[1],
  }
}
