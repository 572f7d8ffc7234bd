import { z } from 'zod'
import type { ValueStore } from '#electron/secrets/value-store'

/** After so many starts that ended before they were ready, the next one opens nothing by itself. */
const mostFailures = 2

const storedSchema = z.object({ failures: z.int().min(0).catch(0) }).catch({ failures: 0 })

export interface StartWatch {
  /** The starts before this one ended before they were ready. */
  readonly isSafe: boolean
  /** This start is ready, or was ended as it should be. */
  readonly ready: () => void
}

/**
 * Counts starts of the window that end before it can be used: a crash, or somebody's impatience, while what was open last is opened.
 * Counting is never what a start fails by.
 */
export function watchStart(store: ValueStore, warn: (message: string, cause: unknown) => void) {
  const write = (failures: number) => {
    try {
      store.write({ failures })
    } catch (error) {
      warn('the start could not be noted', error)
    }
  }
  const { failures } = storedSchema.parse(store.read())
  write(failures + 1)
  let isReady = false
  return {
    isSafe: failures >= mostFailures,
    ready: () => {
      if (isReady) return
      isReady = true
      write(0)
    },
  } satisfies StartWatch
}
