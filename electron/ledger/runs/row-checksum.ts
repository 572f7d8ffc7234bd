import { crc32 } from 'node:zlib'
import type { SqliteDatabase, WritableDb } from '#electron/sqlite/database'

/**
 * What a sent row's checksum covers: which row it is, what was sent, and what came back.
 *
 * The order is part of it. A change of this list needs a migration that computes all checksums again.
 */
const covered = [
  ...['run_id', 'position', 'row_number', 'dedupe_key', 'values_json', 'state', 'attempts'],
  ...['absent_at', 'sent_at', 'sent_order', 'settled_at', 'registration_id', 'server_message'],
  ...['cause', 'known_by', 'readings_json', 'found_json'],
] as const

/** SQL for the checksum that a row should have; null for one that was never sent. */
export function checksumOf(row: 'OLD' | 'NEW' | 'run_rows'): string {
  const columns = covered.map((name) => `${row}.${name}`).join(', ')
  return `CASE WHEN ${row}.sent_at IS NULL THEN NULL ELSE row_checksum(${columns}) END`
}

/** Teaches a connection the function that `checksumOf` calls. */
export function defineRowChecksum(db: SqliteDatabase): void {
  db.function('row_checksum', { varargs: true, deterministic: true }, (...values) =>
    crc32(JSON.stringify(values)),
  )
}

/**
 * Renews the checksum of every sent row that this connection changes, in the same statement.
 *
 * The trigger belongs to the connection: under `trusted_schema = OFF` no other may call a function of
 * ours. A row that was not as its checksum says keeps it: a later change does not make it right.
 */
export function keepRowChecksums(db: WritableDb): void {
  defineRowChecksum(db)
  db.exec(`
CREATE TEMP TRIGGER row_checksum_kept AFTER UPDATE OF ${covered.join(', ')} ON main.run_rows
WHEN (NEW.sent_at IS NOT NULL OR OLD.checksum IS NOT NULL) AND OLD.checksum IS ${checksumOf('OLD')}
BEGIN
  UPDATE run_rows SET checksum = ${checksumOf('NEW')},
    checksum_from = iif(NEW.sent_at IS NULL, NULL, 'write')
  WHERE run_id = NEW.run_id AND position = NEW.position;
END`)
}
