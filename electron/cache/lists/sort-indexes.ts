import type { WritableDb } from '#electron/sqlite/database'
import { countUsers } from '../users-table'

const indexes = {
  users_by_email: 'users (email_key, registration_id)',
  users_by_name: 'users (name_key, registration_id)',
  users_by_address: 'users (address_key, registration_id)',
}

/** More users than this times those known make up for building the indexes again. */
const muchMore = 4

/**
 * Writes many users: where `count` of them are many times those known (a first load), the indexes are
 * built afterwards, which is several times faster than keeping them while writing. In a transaction.
 */
export function withoutIndexes<T>(db: WritableDb, count: number, write: () => T): T {
  if (count < muchMore * countUsers(db)) return write()
  for (const name of Object.keys(indexes)) db.exec(`DROP INDEX ${name}`)
  const written = write()
  for (const [name, place] of Object.entries(indexes)) db.exec(`CREATE INDEX ${name} ON ${place}`)
  return written
}
