import { AppError } from '#electron/errors/app-error'
import type { WritableDb } from '#electron/sqlite/database'
import { flushJournal } from '#electron/sqlite/flush-journal'
import { isDiskFull } from '#electron/sqlite/open-database'
import { withoutFlush } from '#electron/sqlite/without-flush'

/** The record of work, to read or write with its table functions. */
export type Ledger = WritableDb

/** Writes that share commits: each promise settles once its own write is durable. */
export interface LedgerWriter {
  readonly db: Ledger
  /** Rejects, with nothing written, when the work throws or the disk takes no more (`disk-full`). */
  write<T>(work: (db: Ledger) => T): Promise<T>
}

interface Waiting {
  /** Does the work and returns what tells its caller so, once the commit is durable. */
  readonly perform: () => () => void
  readonly fail: (error: unknown) => void
}

/**
 * Gathers writes into one transaction, hence one flush: those of one turn of the event loop, and while
 * a flush is under way all that come until it ends.
 *
 * The flush keeps nobody waiting but the writers it is for. Each write is a savepoint of its own: one
 * that throws takes nothing else with it.
 */
export function groupCommits(
  db: WritableDb,
  flush: (db: WritableDb) => Promise<void> = flushJournal,
): LedgerWriter {
  let waiting: Waiting[] = []
  let isAtWork = false
  let failedFlush: unknown = null
  // Made once: better-sqlite3 builds four functions for each.
  const together = db.transaction((perform: () => void) => perform())
  const nested = db.transaction((work: (db: WritableDb) => unknown) => work(db))

  async function commitAll(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await commit(group)
    }
    isAtWork = false
  }

  async function commit(group: readonly Waiting[]): Promise<void> {
    const settled: (() => void)[] = []
    try {
      if (failedFlush !== null) throw failedFlush
      withoutFlush(db, () => {
        together.immediate(() => {
          for (const entry of group) settled.push(attempt(entry))
        })
      })
      await flush(db).catch(giveUp)
    } catch (error) {
      for (const entry of group) entry.fail(asWriteError(error))
      return
    }
    for (const tell of settled) tell()
  }

  /** What the disk lost once, a later flush does not bring back: nothing more is promised on top of it. */
  function giveUp(error: unknown): never {
    failedFlush = error
    throw error
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
        if (isAtWork) return
        isAtWork = true
        setImmediate(() => void commitAll())
      })
    },
  }
}

function asWriteError(error: unknown): unknown {
  return isDiskFull(error)
    ? new AppError('disk-full', 'the ledger could not grow', { cause: error })
    : error
}
