import type { RegisterMigration } from './register-migration'

/**
 * Who may send what. Every table is only ever added to; desks may insert and read (docs/office.md).
 *
 * A key is a keyed hash of the address or invoice: the register names no shop. `turn` counts the claims of one key;
 * the next may be made once the one before has ended in nothing.
 */
export const createRegister: RegisterMigration = {
  version: 1,
  sql: `
CREATE TABLE elkassa.office (
  one       integer PRIMARY KEY CHECK (one = 1),
  office_id uuid NOT NULL,
  salt      bytea NOT NULL
);
CREATE TABLE elkassa.desks (
  desk_id   uuid PRIMARY KEY,
  joined_at timestamptz NOT NULL DEFAULT now()
);
-- The latest counts.
CREATE TABLE elkassa.desk_names (
  desk_id uuid NOT NULL REFERENCES elkassa.desks,
  name    text NOT NULL,
  since   timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (desk_id, since)
);
CREATE TABLE elkassa.services (
  service_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  address    text NOT NULL UNIQUE
);
CREATE TABLE elkassa.claims (
  claim_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  service_id integer NOT NULL REFERENCES elkassa.services,
  key        bytea NOT NULL,
  turn       integer NOT NULL,
  desk_id    uuid NOT NULL REFERENCES elkassa.desks,
  seq        bigint NOT NULL,
  operator   text NOT NULL,
  claimed_at timestamptz NOT NULL,
  CONSTRAINT claims_once UNIQUE (service_id, key, turn),
  CONSTRAINT claims_of_desk UNIQUE (desk_id, seq)
);
CREATE TABLE elkassa.claim_events (
  claim_id        bigint NOT NULL REFERENCES elkassa.claims,
  desk_id         uuid NOT NULL REFERENCES elkassa.desks,
  number          bigint NOT NULL,
  event           text NOT NULL CHECK (event IN ('done', 'doubt', 'void')),
  registration_id text,
  happened_at     timestamptz NOT NULL,
  recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (desk_id, number)
);
CREATE INDEX claim_events_by_claim ON elkassa.claim_events (claim_id, number);
CREATE UNIQUE INDEX claims_end_once ON elkassa.claim_events (claim_id) WHERE event = 'void';

INSERT INTO elkassa.office
SELECT 1, gen_random_uuid(), sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
`,
}
