import type { WritableDb } from './database'

/**
 * Commits what the work writes without waiting for the disk: it survives a crash of the program, and a
 * power cut only once a later commit has waited.
 *
 * The work is synchronous and no transaction may be open, so no other commit can be meant by it.
 */
export function withoutFlush(db: WritableDb, work: () => void): void {
  const before = Number(db.pragma('synchronous', { simple: true }))
  db.pragma('synchronous = NORMAL')
  try {
    work()
  } finally {
    db.pragma(`synchronous = ${before}`)
  }
}
