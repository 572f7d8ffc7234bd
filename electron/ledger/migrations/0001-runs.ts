import type { Migration } from '#electron/sqlite/database'

/** Runs, their rows, what was edited, and which column was matched to which field before. */
export const createRuns: Migration = {
  name: '0001-runs',
  up: (db) =>
    db.exec(`
CREATE TABLE runs (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  kind          TEXT NOT NULL,
  state         TEXT NOT NULL,
  stop_cause    TEXT,
  stop_detail   TEXT,
  source_json   TEXT NOT NULL,
  source_hash   TEXT NOT NULL,
  created_at    INTEGER NOT NULL,
  started_at    INTEGER,
  ended_at      INTEGER
) STRICT;
CREATE INDEX runs_by_source ON runs (kind, source_hash);

CREATE TABLE run_rows (
  run_id          INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  row_number      INTEGER NOT NULL,
  state           TEXT NOT NULL,
  values_json     TEXT NOT NULL,
  password_sealed BLOB,
  problems_json   TEXT NOT NULL DEFAULT '[]',
  repairs_json    TEXT NOT NULL DEFAULT '[]',
  conflict_json   TEXT,
  email_key       TEXT NOT NULL,
  registration_id TEXT,
  server_message  TEXT,
  cause           TEXT,
  attempts        INTEGER NOT NULL DEFAULT 0,
  absent_at       INTEGER,
  sent_at         INTEGER,
  missed_at       INTEGER,
  next_check_at   INTEGER,
  settled_at      INTEGER,
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX run_rows_by_state ON run_rows (run_id, state, position);
CREATE INDEX run_rows_by_email ON run_rows (email_key, state) WHERE email_key <> '';
CREATE INDEX run_rows_repaired ON run_rows (run_id, position) WHERE repairs_json <> '[]';
CREATE INDEX run_rows_sent ON run_rows (run_id, sent_at, position) WHERE sent_at IS NOT NULL;

CREATE TABLE run_edits (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id    INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  is_undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX run_edits_by_run ON run_edits (run_id, id);

CREATE TABLE run_edit_rows (
  edit_id     INTEGER NOT NULL REFERENCES run_edits (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  before_json TEXT NOT NULL,
  before_sealed BLOB,
  after_json  TEXT NOT NULL,
  after_sealed BLOB,
  PRIMARY KEY (edit_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE column_memory (
  kind   TEXT NOT NULL,
  header TEXT NOT NULL,
  field  TEXT NOT NULL,
  PRIMARY KEY (kind, header)
) STRICT, WITHOUT ROWID;
`),
}
