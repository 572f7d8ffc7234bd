import type { Migration } from '#electron/sqlite/database'

/** What the answers of each call looked like, when and how often (reliability.md, rule 13). */
export const createAnswerSigns: Migration = {
  name: '0009-answer-signs',
  up: (db) =>
    db.exec(`
CREATE TABLE answer_signs (
  id            INTEGER PRIMARY KEY,
  call          TEXT NOT NULL,
  reading       TEXT NOT NULL CHECK (reading IN ('success', 'refused', 'unreadable')),
  http_status   INTEGER NOT NULL,
  flag          INTEGER NOT NULL,
  shape         TEXT NOT NULL,
  words_json    TEXT NOT NULL,
  -- Masked: no address, no digit.
  sample        TEXT NOT NULL,
  first_seen_at INTEGER NOT NULL,
  last_seen_at  INTEGER NOT NULL,
  seen_count    INTEGER NOT NULL,
  UNIQUE (call, reading, http_status, flag, shape, words_json)
) STRICT;
`),
}
