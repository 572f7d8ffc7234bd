/**
 * Rows worked on before the event loop turns: some ten milliseconds of checking, sealing or writing,
 * so that the window answers and a run that is being sent goes on.
 */
export const batchSize = 250

/** Cuts a list in slices, with a turn of the event loop before each. */
export async function* inBatches<T>(
  items: readonly T[],
  size: number = batchSize,
): AsyncGenerator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) {
    await nextTurn()
    yield items.slice(start, start + size)
  }
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
