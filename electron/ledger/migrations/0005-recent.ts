import type { Migration } from '#electron/sqlite/database'

/** What was chosen last in the search over everything; ids only. */
export const createRecent: Migration = {
  name: '0005-recent',
  up: (db) =>
    db.exec(`
CREATE TABLE recent_choices (
  -- Grows: the newest choice has the highest.
  number    INTEGER PRIMARY KEY AUTOINCREMENT,
  kind      TEXT NOT NULL,
  chosen_id TEXT NOT NULL,
  UNIQUE (kind, chosen_id)
) STRICT;
`),
}
