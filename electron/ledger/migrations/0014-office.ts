import type { Migration } from '#electron/sqlite/database'

/**
 * The desk of an office: who it is there, what it holds in the shared register, and what the register is still to
 * hear of (docs/office.md).
 *
 * Triggers tell what became of a claim with its row's state, so that whoever moves a row cannot forget it. A claim
 * ends where nothing came of its row; what is done or in doubt is held for good.
 */
export const createOffice: Migration = {
  name: '0014-office',
  up: (db) =>
    db.exec(`
CREATE TABLE office_desk (
  one       INTEGER PRIMARY KEY CHECK (one = 1),
  office_id TEXT NOT NULL,
  desk_id   TEXT NOT NULL,
  -- The highest number that was ever asked for, on disk before the register hears of it.
  used_seq  INTEGER NOT NULL
) STRICT;

CREATE TABLE office_claims (
  seq      INTEGER NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('register', 'activate')),
  key      TEXT NOT NULL,
  run_id   INTEGER NOT NULL,
  position INTEGER NOT NULL,
  -- Of the sending it was taken for: a row that was mended may have gone out twice, for two invoices.
  sent_order INTEGER,
  released INTEGER NOT NULL DEFAULT 0 CHECK (released IN (0, 1)),
  -- Rows of one key, sent before there was a register, rest on one claim.
  PRIMARY KEY (seq, run_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX office_claims_by_row ON office_claims (run_id, position) WHERE released = 0;

-- What a desk did that another one has a claim on as well: found when it joined, or when a refusal proved untrue.
CREATE TABLE office_collisions (
  kind            TEXT NOT NULL,
  key             TEXT NOT NULL,
  run_id          INTEGER NOT NULL,
  position        INTEGER NOT NULL,
  desk            TEXT NOT NULL,
  operator        TEXT NOT NULL,
  at              INTEGER NOT NULL,
  state           TEXT NOT NULL,
  registration_id TEXT,
  seen_at         INTEGER,
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE office_outbox (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Null where a row is in doubt again whose claim had ended: it asks for a new one.
  seq             INTEGER,
  run_id          INTEGER,
  position        INTEGER,
  event           TEXT NOT NULL CHECK (event IN ('done', 'doubt', 'void', 'again')),
  registration_id TEXT,
  at              INTEGER
) STRICT;

CREATE TRIGGER office_done AFTER UPDATE OF state ON run_rows
WHEN NEW.state = 'done' AND OLD.state <> 'done'
BEGIN
  INSERT INTO office_outbox (seq, event, registration_id, at)
  SELECT seq, 'done', coalesce(NEW.registration_id, OLD.registration_id), coalesce(NEW.settled_at, NEW.sent_at)
  FROM office_claims
  WHERE run_id = NEW.run_id AND position = NEW.position AND sent_order IS OLD.sent_order AND released = 0;
END;
CREATE TRIGGER office_doubt AFTER UPDATE OF state ON run_rows
WHEN NEW.state = 'unknown' AND OLD.state <> 'unknown'
BEGIN
  INSERT INTO office_outbox (seq, event, at)
  SELECT seq, 'doubt', NEW.sent_at
  FROM office_claims
  WHERE run_id = NEW.run_id AND position = NEW.position AND sent_order IS OLD.sent_order AND released = 0;
END;
CREATE TRIGGER office_doubt_again AFTER UPDATE OF state ON run_rows
WHEN NEW.state IN ('unknown', 'done') AND OLD.state NOT IN ('sending', 'unknown', 'done')
BEGIN
  INSERT INTO office_outbox (run_id, position, event, at)
  SELECT NEW.run_id, NEW.position, 'again', NEW.sent_at FROM office_desk
  WHERE NOT EXISTS (SELECT 1 FROM office_claims
    WHERE run_id = NEW.run_id AND position = NEW.position AND sent_order IS OLD.sent_order AND released = 0);
END;

-- A registration that was refused is held until the refusal was looked at once more.
CREATE TRIGGER office_registration_void AFTER UPDATE OF state, cause ON run_rows
WHEN OLD.state IN ('sending', 'unknown', 'refused', 'done') AND (NEW.state IN ('ready', 'unsent', 'excluded', 'problem')
  OR (NEW.state = 'refused' AND NEW.cause IS NOT 'refusal-provisional'))
BEGIN
  INSERT INTO office_outbox (seq, event, at)
  SELECT seq, 'void', NEW.sent_at FROM office_claims AS own
  WHERE run_id = NEW.run_id AND position = NEW.position AND sent_order IS OLD.sent_order
    AND released = 0 AND kind = 'register' AND NOT EXISTS (
      SELECT 1 FROM office_claims AS other WHERE other.seq = own.seq AND other.released = 0
        AND NOT (other.run_id = own.run_id AND other.position = own.position));
  UPDATE office_claims SET released = 1
  WHERE run_id = NEW.run_id AND position = NEW.position AND sent_order IS OLD.sent_order
    AND released = 0 AND kind = 'register';
END;
-- An activation holds its invoice as long as its line does.
CREATE TRIGGER office_activation_void AFTER DELETE ON activations
WHEN OLD.done_at IS NULL
BEGIN
  INSERT INTO office_outbox (seq, event, at)
  SELECT seq, 'void', OLD.sent_at FROM office_claims AS own
  WHERE run_id = OLD.run_id AND position = OLD.position AND sent_order IS OLD.sent_order
    AND released = 0 AND kind = 'activate' AND NOT EXISTS (
      SELECT 1 FROM office_claims AS other WHERE other.seq = own.seq AND other.released = 0
        AND NOT (other.run_id = own.run_id AND other.position = own.position));
  UPDATE office_claims SET released = 1
  WHERE run_id = OLD.run_id AND position = OLD.position AND sent_order IS OLD.sent_order
    AND released = 0 AND kind = 'activate';
END;
`),
}
