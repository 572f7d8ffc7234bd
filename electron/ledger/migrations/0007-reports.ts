import type { Migration } from '#electron/sqlite/database'

/** What the reports of a run looked like when they were written, so that one is known again. */
export const createReports: Migration = {
  name: '0007-reports',
  up: (db) =>
    db.exec(`
CREATE TABLE reports (
  run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  -- Of the whole file: one that a person edited since is another.
  sha256 TEXT NOT NULL,
  PRIMARY KEY (run_id, sha256)
) STRICT, WITHOUT ROWID;
`),
}
