import type { PoolClient } from 'pg'
import { AppError } from '#electron/errors/app-error'
import { createRegister } from './0001-register'
import { addSettling } from './0002-settling'

const migrations = [createRegister, addSettling]

/** Any number that no other program is likely to lock. */
const migrationLock = 7_351_602_411

/**
 * Brings the register to this console's version: one desk at a time, whoever comes first.
 *
 * Throws `office-newer` for a register of a newer console, and `office-not-set-up` where it has to be
 * made or brought up to date by somebody who may.
 */
export async function migrateRegister(client: PoolClient): Promise<void> {
  if ((await readVersion(client)) === migrations.length) return
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
    // Another desk may have done it meanwhile.
    const version = await readVersion(client)
    if (version > migrations.length) {
      throw new AppError('office-newer', `register ${version}, console ${migrations.length}`)
    }
    if (version === 0) await client.query(firstSql)
    for (const { version: next, sql } of migrations.slice(version)) {
      await client.query(sql)
      await client.query('INSERT INTO elkassa.versions (version) VALUES ($1)', [next])
    }
    if (version < migrations.length) await client.query(grantSql)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw isDenied(error)
      ? new AppError('office-not-set-up', 'the role may not make the register', { cause: error })
      : error
  }
}

const firstSql = `
CREATE SCHEMA IF NOT EXISTS elkassa;
CREATE TABLE elkassa.versions (
  version integer PRIMARY KEY,
  made_at timestamptz NOT NULL DEFAULT now()
);
`

/** Desks insert and read; nothing is ever changed or taken out, by no desk (docs/office.md). */
const grantSql = `
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'elkassa_desk') THEN
    GRANT USAGE ON SCHEMA elkassa TO elkassa_desk;
    GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA elkassa TO elkassa_desk;
  END IF;
END
$$;
`

/** 0 where there is none. */
async function readVersion(client: PoolClient): Promise<number> {
  // Of the tables themselves: `to_regclass` may still answer as before another desk made them.
  const found = await client.query(
    `SELECT FROM pg_tables WHERE schemaname = 'elkassa' AND tablename = 'versions'`,
  )
  if (found.rowCount === 0) return 0
  const { rows } = await client.query<{ version: number }>(
    'SELECT coalesce(max(version), 0)::integer AS version FROM elkassa.versions',
  )
  return rows[0]?.version ?? 0
}

const insufficientPrivilege = '42501'

function isDenied(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === insufficientPrivilege
}
