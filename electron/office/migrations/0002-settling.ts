import type { RegisterMigration } from './register-migration'

/**
 * Claims that another desk settled by reading, and when each desk was last at work.
 *
 * A line of another desk names who read; one of the claim's own desk names nobody.
 */
export const addSettling: RegisterMigration = {
  version: 2,
  sql: `
ALTER TABLE elkassa.claim_events ADD COLUMN operator text;

-- The latest counts; one is added where something changed, or the last is five minutes old.
CREATE TABLE elkassa.desk_sightings (
  desk_id    uuid NOT NULL REFERENCES elkassa.desks,
  seen_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  operator   text NOT NULL,
  is_sending boolean NOT NULL,
  PRIMARY KEY (desk_id, seen_at)
);
CREATE INDEX claims_by_desk ON elkassa.claims (desk_id, claim_id);
`,
}
