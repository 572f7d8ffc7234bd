import type { Migration } from '#electron/sqlite/database'

/** What must not be sent twice has its own name: an e-mail for some kinds of runs, an invoice for others. */
export const renameDedupeKey: Migration = {
  name: '0011-dedupe-key',
  up: (db) =>
    db.exec(`
ALTER TABLE run_rows RENAME COLUMN email_key TO dedupe_key;
DROP INDEX run_rows_by_email;
CREATE INDEX run_rows_by_dedupe_key ON run_rows (dedupe_key, state) WHERE dedupe_key <> '';
`),
}
