import type { Migration } from '#electron/sqlite/database'

/**
 * What was odd about a user's record; which page of a sync a user was on, null for one told outside the
 * list; and how many records of a page had no id.
 */
export const addOddRecords: Migration = {
  name: '0005-odd-records',
  up: (db) =>
    db.exec(`
ALTER TABLE users ADD COLUMN odd_json TEXT;
ALTER TABLE staged_users ADD COLUMN page INTEGER;
ALTER TABLE staged_pages ADD COLUMN without_id INTEGER NOT NULL DEFAULT 0;
CREATE INDEX users_odd ON users (user_no) WHERE odd_json IS NOT NULL;
`),
}
