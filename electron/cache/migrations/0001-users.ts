import type { Migration } from '#electron/sqlite/database'

/** The partner's users and branches, the pages of a sync under way, and the reference data. */
export const createUsers: Migration = {
  name: '0001-users',
  up: (db) =>
    db.exec(`
CREATE TABLE users (
  registration_id TEXT PRIMARY KEY,
  email           TEXT NOT NULL,
  email_key       TEXT NOT NULL,
  store_name      TEXT NOT NULL,
  store_address   TEXT NOT NULL,
  user_type       TEXT NOT NULL,
  account_state   TEXT,
  packet_id       TEXT,
  packet_name     TEXT,
  registered_at   INTEGER,
  registered_text TEXT,
  expires_at      INTEGER,
  expires_text    TEXT,
  digest          TEXT NOT NULL,
  vanished_at     INTEGER
) STRICT;
CREATE INDEX users_by_email ON users (email_key);

CREATE TABLE branches (
  registration_id TEXT NOT NULL REFERENCES users (registration_id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  branch_id       TEXT NOT NULL,
  name            TEXT NOT NULL,
  address         TEXT NOT NULL,
  PRIMARY KEY (registration_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_state (
  id                 INTEGER PRIMARY KEY CHECK (id = 1),
  synced_at          INTEGER,
  page_count         INTEGER,
  staging_started_at INTEGER
) STRICT;
INSERT INTO sync_state (id) VALUES (1);

CREATE TABLE staged_pages (page INTEGER PRIMARY KEY) STRICT;
CREATE TABLE staged_users (
  registration_id TEXT PRIMARY KEY,
  digest          TEXT NOT NULL,
  user_json       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reference_data (
  id             INTEGER PRIMARY KEY CHECK (id = 1),
  reference_json TEXT NOT NULL,
  fetched_at     INTEGER NOT NULL
) STRICT;
`),
}
