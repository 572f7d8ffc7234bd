import type { Migration } from '#electron/sqlite/database'

/** Saved views of the users, and the columns last chosen: settings of work, one line a name. */
export const createViews: Migration = {
  name: '0004-views',
  up: (db) =>
    db.exec(`
CREATE TABLE saved_views (
  name_key     TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  view_json    TEXT NOT NULL,
  columns_json TEXT
) STRICT;

CREATE TABLE list_columns (
  list         TEXT PRIMARY KEY,
  columns_json TEXT NOT NULL
) STRICT;
`),
}
