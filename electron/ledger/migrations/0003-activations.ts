import type { Migration } from '#electron/sqlite/database'

/**
 * Every invoice that was activated or may have been, each once, and what a row's user had around it.
 *
 * A line holds its invoice while its row is on the wire, in doubt or done. Triggers let it go with the
 * row's state, so that whoever moves a row cannot forget it. It outlives its run: an invoice is never
 * free again because a list was tidied up.
 */
export const createActivations: Migration = {
  name: '0003-activations',
  up: (db) =>
    db.exec(`
ALTER TABLE run_rows ADD COLUMN readings_json TEXT;

CREATE TABLE activations (
  invoice_key     TEXT PRIMARY KEY CHECK (invoice_key <> ''),
  invoice_code    TEXT NOT NULL,
  run_id          INTEGER NOT NULL,
  position        INTEGER NOT NULL,
  registration_id TEXT NOT NULL,
  branch_id       TEXT NOT NULL,
  packet_id       TEXT NOT NULL,
  amount_rupiah   INTEGER NOT NULL,
  gateway         TEXT NOT NULL,
  method          TEXT NOT NULL,
  payment_date    TEXT NOT NULL,
  sent_at         INTEGER NOT NULL,
  done_at         INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX activations_by_row ON activations (run_id, position);
CREATE INDEX activations_by_user ON activations (registration_id);
CREATE INDEX activations_by_packet ON activations (packet_id, sent_at) WHERE done_at IS NOT NULL;

CREATE TRIGGER activation_done AFTER UPDATE OF state ON run_rows
WHEN NEW.state = 'done' AND OLD.state <> 'done'
BEGIN
  UPDATE activations SET done_at = coalesce(NEW.settled_at, NEW.sent_at)
  WHERE run_id = NEW.run_id AND position = NEW.position;
END;
CREATE TRIGGER activation_let_go AFTER UPDATE OF state ON run_rows
WHEN OLD.state IN ('sending', 'unknown') AND NEW.state NOT IN ('sending', 'unknown', 'done')
BEGIN
  DELETE FROM activations WHERE run_id = NEW.run_id AND position = NEW.position;
END;
`),
}
