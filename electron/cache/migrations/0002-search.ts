import type { Migration } from '#electron/sqlite/database'

/**
 * What finding and sorting need, and what the last sync found different.
 *
 * Users are numbered for good: the full-text index knows them by `user_no`. The users and branches
 * known before wait in `users_before` and `branches_before` until `migrateLegacyUsers` has indexed them.
 *
 * `base_…` is a user as the last whole sync left it; `base_digest` is null for one it did not list.
 */
export const addSearch: Migration = {
  name: '0002-search',
  up: (db) =>
    db.exec(`
DROP INDEX users_by_email;
ALTER TABLE users RENAME TO users_before;
ALTER TABLE branches RENAME TO branches_before;

CREATE TABLE users (
  user_no         INTEGER PRIMARY KEY,
  registration_id TEXT NOT NULL UNIQUE,
  email           TEXT NOT NULL,
  email_key       TEXT NOT NULL,
  store_name      TEXT NOT NULL,
  name_key        TEXT NOT NULL,
  store_address   TEXT NOT NULL,
  address_key     TEXT NOT NULL,
  user_type       TEXT NOT NULL,
  account_state   TEXT,
  packet_id       TEXT,
  packet_name     TEXT,
  registered_at   INTEGER,
  registered_text TEXT,
  expires_at      INTEGER,
  expires_text    TEXT,
  branch_count    INTEGER NOT NULL,
  digest          TEXT NOT NULL,
  search_hash     INTEGER NOT NULL,
  refreshed_at    INTEGER,
  vanished_at     INTEGER,
  change          TEXT,
  changed_at      INTEGER,
  base_digest     TEXT,
  base_packet_id  TEXT,
  base_expires_at INTEGER
) STRICT;
CREATE INDEX users_by_email ON users (email_key, registration_id);
CREATE INDEX users_by_name ON users (name_key, registration_id);
CREATE INDEX users_by_address ON users (address_key, registration_id);
CREATE INDEX users_changed ON users (change) WHERE change IS NOT NULL;

CREATE TABLE branches (
  registration_id TEXT NOT NULL REFERENCES users (registration_id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  branch_id       TEXT NOT NULL,
  name            TEXT NOT NULL,
  address         TEXT NOT NULL,
  PRIMARY KEY (registration_id, position)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = "trigram case_sensitive 1"
);

ALTER TABLE sync_state ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
`),
}
