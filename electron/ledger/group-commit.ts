import { AppError } from '#electron/errors/app-error'
import type { WritableDb } from '#electron/sqlite/database'
import { isDiskFull } from '#electron/sqlite/open-database'

/** Writes that share commits: each promise settles once its own write is durable. */
export interface LedgerWriter {
  readonly db: WritableDb
  /** Rejects, with nothing written, when the work throws or the disk takes no more (`disk-full`). */
  write<T>(work: (db: WritableDb) => T): Promise<T>
}

interface Waiting {
  /** Does the work and returns what tells its caller so, once the commit is through. */
  readonly perform: () => () => void
  readonly fail: (error: unknown) => void
}

/**
 * Gathers the writes of one turn of the event loop into one transaction, hence one fsync.
 *
 * Each write is a savepoint of its own: one that throws takes nothing else with it.
 */
export function groupCommits(db: WritableDb): LedgerWriter {
  let waiting: Waiting[] = []
  // Made once: better-sqlite3 builds four functions for each.
  const together = db.transaction((perform: () => void) => perform())
  const nested = db.transaction((work: (db: WritableDb) => unknown) => work(db))

  function flush(): void {
    const group = waiting
    waiting = []
    const settled: (() => void)[] = []
    try {
      together.immediate(() => {
        for (const entry of group) settled.push(attempt(entry))
      })
    } catch (error) {
      for (const entry of group) entry.fail(asWriteError(error))
      return
    }
    for (const tell of settled) tell()
  }

  function attempt(entry: Waiting): () => void {
    try {
      return entry.perform()
    } catch (error) {
      // A full disk takes the whole transaction with it, not this savepoint alone.
      if (!db.inTransaction) throw error
      return () => entry.fail(asWriteError(error))
    }
  }

  return {
    db,
    write<T>(work: (db: WritableDb) => T): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        waiting.push({
          perform: () => {
            const value = nested(work) as T // What this very work gives.
            return () => resolve(value)
          },
          fail: reject,
        })
        if (waiting.length === 1) setImmediate(flush)
      })
    },
  }
}

function asWriteError(error: unknown): unknown {
  return isDiskFull(error)
    ? new AppError('disk-full', 'the ledger could not grow', { cause: error })
    : error
}
