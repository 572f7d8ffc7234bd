-- The roles of an office's shared register. Read it, then run it once as the owner of an empty database:
--   psql -d kantor -f office-roles.sql
-- Afterwards run the console once with --office-setup and the owner's name: that makes the register. docs/office.md has
-- the rest.

-- What every desk may do: add to the register and read it. No desk may change or take out anything.
CREATE ROLE elkassa_desk NOLOGIN;

-- Where the register was made before this was run.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'elkassa') THEN
    GRANT USAGE ON SCHEMA elkassa TO elkassa_desk;
    GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA elkassa TO elkassa_desk;
  END IF;
END
$$;

-- One login for each desk, or one for all; choose the names and passwords:
--   CREATE ROLE meja1 LOGIN PASSWORD '…' IN ROLE elkassa_desk;
