import { closeSync, fdatasync, openSync } from 'node:fs'
import { promisify } from 'node:util'
import type { WritableDb } from './database'

const flush = promisify(fdatasync)

/**
 * Waits until the disk holds all that was committed to a database so far, beside the main thread.
 *
 * Together with `withoutFlush` it does what a commit under `synchronous=FULL` does, one flush of the
 * journal, but for whom it keeps waiting: see docs/decisions/0009-no-call-waits-for-the-disk.md.
 */
export async function flushJournal(db: WritableDb): Promise<void> {
  // Opened again each time, for microseconds: the journal goes when its database is closed.
  const journal = openSync(`${db.name}-wal`, 'r+')
  try {
    await flush(journal)
  } finally {
    closeSync(journal)
  }
}
