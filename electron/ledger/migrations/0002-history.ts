import type { Migration } from '#electron/sqlite/database'

/**
 * What was done, in a chain that only grows: each row's hash covers the row before.
 *
 * `history_head` knows the chain's end apart from the rows, so that a tail cut off is missed too. Rows
 * up to `cut_id` were signed off and may go; no other row can be deleted, and none changed.
 */
export const createHistory: Migration = {
  name: '0002-history',
  up: (db) =>
    db.exec(`
CREATE TABLE history (
  id              INTEGER PRIMARY KEY,
  version         INTEGER NOT NULL,
  at              INTEGER NOT NULL,
  actor           TEXT NOT NULL,
  kind            TEXT NOT NULL,
  outcome         TEXT NOT NULL,
  registration_id TEXT,
  email           TEXT,
  store_name      TEXT,
  run_id          INTEGER,
  row_number      INTEGER,
  source_name     TEXT,
  server_message  TEXT,
  duration_ms     INTEGER,
  details_json    TEXT NOT NULL,
  hash            BLOB NOT NULL
) STRICT;
CREATE INDEX history_by_time ON history (at);
CREATE INDEX history_by_kind ON history (kind, outcome);
CREATE INDEX history_by_run ON history (run_id, row_number) WHERE run_id IS NOT NULL;
CREATE INDEX history_by_user ON history (registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX history_by_email ON history (lower(email)) WHERE email IS NOT NULL;

CREATE TABLE history_head (
  one       INTEGER PRIMARY KEY CHECK (one = 1),
  last_id   INTEGER NOT NULL,
  hash      BLOB NOT NULL,
  cut_id    INTEGER NOT NULL,
  cut_hash  BLOB NOT NULL
) STRICT;
INSERT INTO history_head VALUES (1, 0, zeroblob(32), 0, zeroblob(32));

CREATE TRIGGER history_follows BEFORE INSERT ON history
WHEN new.id IS NOT (SELECT last_id + 1 FROM history_head)
BEGIN SELECT raise(ABORT, 'history only grows at its end'); END;
CREATE TRIGGER history_grows AFTER INSERT ON history
BEGIN UPDATE history_head SET last_id = new.id, hash = new.hash; END;
CREATE TRIGGER history_stays BEFORE UPDATE ON history
BEGIN SELECT raise(ABORT, 'history cannot be changed'); END;
CREATE TRIGGER history_is_kept BEFORE DELETE ON history
WHEN old.id > (SELECT cut_id FROM history_head)
BEGIN SELECT raise(ABORT, 'history cannot be deleted'); END;
CREATE TRIGGER history_head_grows BEFORE UPDATE ON history_head
WHEN new.last_id < old.last_id OR new.cut_id < old.cut_id OR new.cut_id > new.last_id
BEGIN SELECT raise(ABORT, 'history only grows'); END;
CREATE TRIGGER history_head_is_kept BEFORE DELETE ON history_head
BEGIN SELECT raise(ABORT, 'history cannot be deleted'); END;
`),
}
