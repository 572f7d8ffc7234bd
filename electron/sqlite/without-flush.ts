import type { WritableDb } from './database'

/**
 * Commits what the work writes without waiting for the disk: it survives a crash of the program, and a
 * power cut only once a later commit has waited.
 *
 * The work is synchronous and no transaction may be open, so no other commit can be meant by it.
 */
export function withoutFlush(db: WritableDb, work: () => void): void {
  const own = ownSynchronous(db)
  // By `exec`: a statement prepared for each of these costs seven times as much, at every commit.
  db.exec('PRAGMA synchronous = NORMAL')
  try {
    work()
  } finally {
    db.exec(`PRAGMA synchronous = ${own}`)
  }
}

const kept = new WeakMap<WritableDb, number>()

/** How a database commits by itself, as it was opened: nothing else changes it. */
function ownSynchronous(db: WritableDb): number {
  const known = kept.get(db)
  if (known !== undefined) return known
  const own = Number(db.pragma('synchronous', { simple: true }))
  kept.set(db, own)
  return own
}
