import type { Migration } from '#electron/sqlite/database'

/** A short way to the shops that were sent with a phone number: one form asks while it is typed. */
export const createSentPhones: Migration = {
  name: '0010-sent-phones',
  up: (db) =>
    db.exec(`
CREATE INDEX run_rows_by_phone ON run_rows (json_extract(values_json, '$.phone'))
WHERE state IN ('done', 'unknown', 'sending') AND json_extract(values_json, '$.phone') <> '';
`),
}
