import type { Migration } from '#electron/sqlite/database'

/** Who sends files of which columns, how they are read, and what a person said of words in them. */
export const createSenders: Migration = {
  name: '0013-senders',
  up: (db) =>
    db.exec(`
CREATE TABLE senders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('register', 'activate', 'check')),
  name TEXT NOT NULL,
  stems_json TEXT NOT NULL,
  header_json TEXT NOT NULL,
  columns_json TEXT NOT NULL,
  options_json TEXT NOT NULL,
  defaults_json TEXT NOT NULL,
  used_at INTEGER NOT NULL
) STRICT;
CREATE TABLE sender_words (
  sender_id INTEGER NOT NULL REFERENCES senders (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  word_key TEXT NOT NULL,
  word TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (sender_id, field, word_key)
) STRICT, WITHOUT ROWID;
ALTER TABLE runs ADD COLUMN sender_id INTEGER REFERENCES senders (id) ON DELETE SET NULL;
`),
}
