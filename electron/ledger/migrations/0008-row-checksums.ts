import type { Migration } from '#electron/sqlite/database'
import { defineRowChecksum } from '../runs/row-checksum'

/** The columns of `row-checksum.ts`, as they were called then. */
const covered = [
  ...['run_id', 'position', 'row_number', 'email_key', 'values_json', 'state', 'attempts'],
  ...['absent_at', 'sent_at', 'sent_order', 'settled_at', 'registration_id', 'server_message'],
  ...['cause', 'known_by', 'readings_json', 'found_json'],
].join(', ')

/**
 * A checksum over each row that was sent, so that a flipped bit in it is noticed.
 *
 * Rows that were sent before get theirs now and are marked so: it proves what they are from here on, not
 * that they were right until then.
 */
export const createRowChecksums: Migration = {
  name: '0008-row-checksums',
  up: (db) => {
    defineRowChecksum(db)
    db.exec(`
ALTER TABLE run_rows ADD COLUMN checksum INTEGER;
ALTER TABLE run_rows ADD COLUMN checksum_from TEXT CHECK (checksum_from IN ('migration', 'write', 'person'));
UPDATE run_rows SET checksum = row_checksum(${covered}), checksum_from = 'migration'
WHERE sent_at IS NOT NULL;
`)
  },
}
