import type { Migration } from '#electron/sqlite/database'

/** How the last sync ended, and a short way to who vanished: few among very many. */
export const addLastSync: Migration = {
  name: '0003-last-sync',
  up: (db) =>
    db.exec(`
ALTER TABLE sync_state ADD COLUMN last_sync_json TEXT;
CREATE INDEX users_vanished ON users (vanished_at) WHERE vanished_at IS NOT NULL;
`),
}
