import type { Migration } from '#electron/sqlite/database'

/**
 * Claims of other desks that rows of this one wait for: taken on to be settled by reading, or made as the desk that
 * this ledger was before (docs/office.md).
 *
 * A row that was taken on is in doubt, and this desk has no claim on it: it must not ask for one.
 */
export const createTakenOn: Migration = {
  name: '0016-taken-on',
  up: (db) =>
    db.exec(`
CREATE TABLE office_elsewhere (
  run_id   INTEGER NOT NULL,
  position INTEGER NOT NULL,
  -- As the register counts them.
  claim_id INTEGER NOT NULL,
  -- Made by the desk this ledger was: what becomes of the row is told of it.
  is_own   INTEGER NOT NULL CHECK (is_own IN (0, 1)),
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

-- What other desks told of claims of this one.
CREATE TABLE office_ended (
  seq             INTEGER PRIMARY KEY,
  event           TEXT NOT NULL CHECK (event IN ('done', 'void')),
  desk            TEXT NOT NULL,
  operator        TEXT NOT NULL,
  at              INTEGER NOT NULL,
  registration_id TEXT
) STRICT;

-- Another desk's claim that is spoken of; null for this desk's own.
ALTER TABLE office_outbox ADD COLUMN claim_id INTEGER;

DROP TRIGGER office_doubt_again;
CREATE TRIGGER office_doubt_again AFTER UPDATE OF state ON run_rows
WHEN NEW.state IN ('unknown', 'done') AND OLD.state NOT IN ('sending', 'unknown', 'done')
BEGIN
  INSERT INTO office_outbox (run_id, position, event, at)
  SELECT NEW.run_id, NEW.position, 'again', NEW.sent_at FROM office_desk
  WHERE NOT EXISTS (SELECT 1 FROM office_claims
    WHERE run_id = NEW.run_id AND position = NEW.position AND sent_order IS OLD.sent_order AND released = 0)
  AND NOT EXISTS (SELECT 1 FROM office_elsewhere
    WHERE run_id = NEW.run_id AND position = NEW.position AND is_own = 0);
END;

-- One trigger: of two, nobody says which comes first.
CREATE TRIGGER office_elsewhere_told AFTER UPDATE OF state ON run_rows
WHEN OLD.state <> NEW.state
BEGIN
  INSERT INTO office_outbox (claim_id, event, registration_id, at)
  SELECT claim_id, CASE NEW.state WHEN 'done' THEN 'done' WHEN 'unknown' THEN 'doubt' ELSE 'void' END,
    CASE NEW.state WHEN 'done' THEN coalesce(NEW.registration_id, OLD.registration_id) END,
    coalesce(NEW.settled_at, NEW.sent_at)
  FROM office_elsewhere
  WHERE run_id = NEW.run_id AND position = NEW.position AND is_own = 1
    AND (NEW.state IN ('done', 'unknown', 'ready', 'unsent', 'excluded', 'problem')
      -- A refused activation goes on holding its invoice.
      OR (NEW.state = 'refused' AND NEW.cause IS NOT 'refusal-provisional'
        AND (SELECT kind FROM runs WHERE id = NEW.run_id) = 'register'));
  DELETE FROM office_elsewhere
  WHERE run_id = NEW.run_id AND position = NEW.position
    AND NEW.state NOT IN ('done', 'unknown', 'sending', 'refused');
END;
`),
}
