import type { Migration } from '#electron/sqlite/database'

/**
 * What the rules of proof rest on: the order rows were sent in, how an outcome became known, what the
 * service showed of a row, the signs of absence it was heard to use, and invoices refused without proof.
 *
 * Absences that were recorded before were seen without a control: they prove nothing any more, so rows
 * that rest on them are settled as ours or by a person, and never sent again by themselves.
 */
export const createProof: Migration = {
  name: '0006-proof',
  up: (db) =>
    db.exec(`
ALTER TABLE run_rows ADD COLUMN sent_order INTEGER;
ALTER TABLE run_rows ADD COLUMN known_by TEXT;
ALTER TABLE run_rows ADD COLUMN found_json TEXT;
UPDATE run_rows SET absent_at = NULL WHERE absent_at IS NOT NULL;
CREATE INDEX run_rows_answered ON run_rows (sent_order) WHERE known_by = 'answer';
CREATE INDEX run_rows_by_registration ON run_rows (registration_id) WHERE registration_id IS NOT NULL;

CREATE TABLE sent_counter (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  last  INTEGER NOT NULL
) STRICT;
INSERT INTO sent_counter VALUES (1, 0);

CREATE TABLE absence_signs (
  id          INTEGER PRIMARY KEY,
  meaning     TEXT NOT NULL CHECK (meaning IN ('absent', 'heard-of-existing')),
  http_status INTEGER NOT NULL,
  flag        INTEGER NOT NULL,
  shape       TEXT NOT NULL,
  words_json  TEXT NOT NULL,
  known_by    TEXT NOT NULL,
  at          INTEGER NOT NULL
) STRICT;

-- An invoice that was refused is held until it is proven that nothing came of it. A row that was mended and
-- sent with another invoice has two lines: sent_order says which belongs to its last sending.
ALTER TABLE activations ADD COLUMN sent_order INTEGER;
ALTER TABLE activations ADD COLUMN refused_at INTEGER;
-- When it was done, counted as sendings are: before or after a reading, whatever the clock said.
ALTER TABLE activations ADD COLUMN done_order INTEGER;
DROP INDEX activations_by_row;
CREATE INDEX activations_by_row ON activations (run_id, position);

DROP TRIGGER activation_done;
CREATE TRIGGER activation_done AFTER UPDATE OF state ON run_rows
WHEN NEW.state = 'done' AND OLD.state <> 'done'
BEGIN
  UPDATE sent_counter SET last = last + 1;
  UPDATE activations SET done_at = coalesce(NEW.settled_at, NEW.sent_at), refused_at = NULL,
    done_order = (SELECT last FROM sent_counter)
  WHERE run_id = NEW.run_id AND position = NEW.position AND sent_order IS OLD.sent_order;
END;
CREATE TRIGGER activation_refused AFTER UPDATE OF state ON run_rows
WHEN OLD.state IN ('sending', 'unknown') AND NEW.state = 'refused'
BEGIN
  UPDATE activations SET refused_at = coalesce(NEW.settled_at, NEW.sent_at)
  WHERE run_id = NEW.run_id AND position = NEW.position AND sent_order IS OLD.sent_order;
END;
CREATE TRIGGER activation_doubted AFTER UPDATE OF state ON run_rows
WHEN OLD.state IN ('done', 'refused') AND NEW.state = 'unknown'
BEGIN
  UPDATE activations SET done_at = NULL, refused_at = NULL
  WHERE run_id = NEW.run_id AND position = NEW.position AND sent_order IS OLD.sent_order;
END;
DROP TRIGGER activation_let_go;
CREATE TRIGGER activation_let_go AFTER UPDATE OF state ON run_rows
WHEN OLD.state IN ('sending', 'unknown') AND NEW.state NOT IN ('sending', 'unknown', 'done', 'refused')
BEGIN
  DELETE FROM activations
  WHERE run_id = NEW.run_id AND position = NEW.position AND sent_order IS OLD.sent_order;
END;
`),
}
