import { z } from 'zod'
import { AppError } from '#electron/errors/app-error'
import type { WritableDb } from '#electron/sqlite/database'
import { markChanged } from './users-table'

const checkpointSchema = z.tuple([z.object({ busy: z.int() })])

/**
 * Deletes every user of the copy, and whatever a sync under way has kept; gives how many there were.
 *
 * Really gone: what is deleted is overwritten (`secure_delete`), the file is written again without its
 * free pages, and the journal is emptied. The reference data stay: they are nobody's.
 */
export function clearUsers(db: WritableDb): number {
  const count = z.int().parse(db.prepare('SELECT count(*) FROM users').pluck().get())
  db.transaction(() => {
    db.exec(`DELETE FROM branches; DELETE FROM users; DELETE FROM staged_users;
      DELETE FROM staged_pages; INSERT INTO search (search) VALUES ('delete-all');
      UPDATE sync_state SET synced_at = NULL, page_count = NULL, staging_started_at = NULL,
        last_sync_json = NULL, overview_json = NULL`)
    markChanged(db)
  }).immediate()
  db.exec('VACUUM')
  const [{ busy }] = checkpointSchema.parse(db.pragma('wal_checkpoint(TRUNCATE)'))
  if (busy !== 0) throw new AppError('unexpected', 'somebody else still reads the old pages')
  return count
}
