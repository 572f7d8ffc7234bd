import type { PoolClient } from 'pg'
import { settlingLock } from './claim-sql'
import type { Reader } from './register'

/** What a desk read of a claim that another one made. */
export interface Settlement {
  /** Counts up for each desk, together with what it tells of its own claims. */
  readonly id: number
  readonly claimId: number
  readonly event: 'done' | 'doubt' | 'void'
  readonly registrationId: string | null
  /** Epoch seconds, UTC; null for now. */
  readonly at: number | null
}

/** What another desk told of a claim of one's own. */
export interface Settled {
  readonly seq: number
  readonly event: 'done' | 'void'
  readonly desk: string
  readonly operator: string
  readonly at: number
  readonly registrationId: string | null
}

/**
 * Adds what was read of other desks' claims, in one transaction that sees all that their own desks told before: a claim
 * that was told to be done is not ended.
 */
export async function settleClaims(
  client: PoolClient,
  { deskId, operator }: Reader,
  settlements: readonly Settlement[],
): Promise<void> {
  await client.query('BEGIN')
  await client.query(`SELECT pg_advisory_xact_lock(${settlingLock})`)
  await client.query(settleSql, [
    deskId,
    operator,
    settlements.map(({ id }) => id),
    settlements.map(({ claimId }) => claimId),
    settlements.map(({ event }) => event),
    settlements.map(({ registrationId }) => registrationId),
    settlements.map(({ at }) => at),
  ])
  await client.query('COMMIT')
}

const settleSql = `
INSERT INTO elkassa.claim_events
  (claim_id, desk_id, number, event, registration_id, happened_at, operator)
SELECT c.claim_id, $1, told.number, told.event, told.registration_id,
  coalesce(to_timestamp(told.at), clock_timestamp()), $2
FROM unnest($3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::bigint[])
  AS told (number, claim_id, event, registration_id, at)
JOIN elkassa.claims c USING (claim_id)
WHERE NOT EXISTS (SELECT FROM elkassa.claim_events e
  WHERE e.claim_id = c.claim_id AND (e.event = 'void' OR (e.event = 'done' AND told.event <> 'done')))
ORDER BY told.number
ON CONFLICT DO NOTHING`

export async function listSettled(client: PoolClient, deskId: string): Promise<Settled[]> {
  const { rows } = await client.query<{
    seq: string
    event: 'done' | 'void'
    desk: string
    operator: string
    at: string
    registration_id: string | null
  }>(settledSql, [deskId])
  return rows.map(({ registration_id: registrationId, ...row }) => ({
    ...row,
    seq: Number(row.seq),
    at: Number(row.at),
    registrationId,
  }))
}

const settledSql = `
SELECT DISTINCT ON (c.seq) c.seq, e.event, coalesce(named.name, '') AS desk, e.operator,
  extract(epoch FROM e.happened_at)::bigint AS at, e.registration_id
FROM elkassa.claims c JOIN elkassa.claim_events e USING (claim_id)
LEFT JOIN LATERAL (
  SELECT n.name FROM elkassa.desk_names n WHERE n.desk_id = e.desk_id ORDER BY n.since DESC LIMIT 1
) AS named ON true
WHERE c.desk_id = $1 AND e.desk_id <> $1 AND e.event IN ('done', 'void') AND e.operator IS NOT NULL
ORDER BY c.seq, e.recorded_at DESC`
