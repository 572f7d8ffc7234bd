import { createKeyedMutex } from './keyed-mutex'

/** Lets each work wait for the work before it. */
export function createMutex() {
  const turns = createKeyedMutex<'only'>()
  return {
    take: <T>(work: () => Promise<T>): Promise<T> => turns.take('only', work),
    /** Resolves once nothing is under way. */
    whenIdle: turns.whenIdle,
  }
}
