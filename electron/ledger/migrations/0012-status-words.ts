import type { Migration } from '#electron/sqlite/database'

/** What a person said that words of payment statuses mean, each at its gateway. */
export const createStatusWords: Migration = {
  name: '0012-status-words',
  up: (db) =>
    db.exec(`
CREATE TABLE status_words (
  word_key TEXT PRIMARY KEY,
  meaning TEXT NOT NULL CHECK (meaning IN ('paid', 'unpaid'))
) STRICT, WITHOUT ROWID;
`),
}
