import type { ClaimAnswer } from './register'

/*
 * How claims are made, found and told of in the register.
 */

/** Of one key asked for twice at once, one is made; the other finds it there. */
export const claimSql = `
INSERT INTO elkassa.claims (service_id, key, turn, desk_id, seq, operator, claimed_at)
SELECT $1, asked.key, coalesce(last.turn, 0) + 1, $4, asked.seq, $5,
  coalesce(to_timestamp(asked.at), clock_timestamp())
FROM unnest($2::bytea[], $3::bigint[], $6::bigint[]) AS asked (key, seq, at)
LEFT JOIN LATERAL (
  SELECT c.turn, c.claim_id FROM elkassa.claims c
  WHERE c.service_id = $1 AND c.key = asked.key ORDER BY c.turn DESC LIMIT 1
) AS last ON true
WHERE last.turn IS NULL OR EXISTS (
  SELECT FROM elkassa.claim_events e WHERE e.claim_id = last.claim_id AND e.event = 'void')
ORDER BY asked.key
ON CONFLICT ON CONSTRAINT claims_once DO NOTHING
RETURNING key, seq`

export interface HolderRow {
  readonly key: Buffer
  readonly claim_id: string
  readonly desk_id: string
  readonly seq: string
  readonly desk: string
  readonly operator: string
  readonly at: string
  readonly is_recent: boolean
  readonly claimed_at: string
  readonly age: string
  readonly event: string | null
  readonly registration_id: string | null
}

export const holderSql = `
SELECT asked.key, c.claim_id, c.desk_id, c.seq, coalesce(named.name, '') AS desk, c.operator,
  extract(epoch FROM coalesce(told.happened_at, c.claimed_at))::bigint AS at,
  c.claimed_at > clock_timestamp() - interval '2 minutes' AS is_recent,
  extract(epoch FROM c.claimed_at)::bigint AS claimed_at,
  extract(epoch FROM clock_timestamp() - c.claimed_at)::bigint AS age, told.event, told.registration_id
FROM (SELECT DISTINCT unnest($2::bytea[]) AS key) AS asked
JOIN LATERAL (
  SELECT * FROM elkassa.claims c
  WHERE c.service_id = $1 AND c.key = asked.key ORDER BY c.turn DESC LIMIT 1
) AS c ON true
LEFT JOIN LATERAL (
  SELECT n.name FROM elkassa.desk_names n WHERE n.desk_id = c.desk_id ORDER BY n.since DESC LIMIT 1
) AS named ON true
LEFT JOIN LATERAL (
  SELECT e.event, e.happened_at, e.registration_id FROM elkassa.claim_events e
  WHERE e.claim_id = c.claim_id ORDER BY e.recorded_at DESC, e.number DESC LIMIT 1
) AS told ON true`

/** Whose a claim is. */
export function toAnswer(row: HolderRow, deskId: string): ClaimAnswer {
  if (row.desk_id === deskId) return { kind: 'ours', seq: Number(row.seq) }
  const state = row.event === 'done' ? 'done' : row.event === 'doubt' ? 'unknown' : 'sending'
  return {
    kind: 'theirs',
    holder: {
      claimId: Number(row.claim_id),
      deskId: row.desk_id,
      desk: row.desk,
      operator: row.operator,
      at: Number(row.at),
      state,
      registrationId: row.registration_id,
      isRecent: row.is_recent,
      claimedAt: Number(row.claimed_at),
      ageSeconds: Number(row.age),
    },
  }
}

/**
 * Whoever settles another desk's claim waits until what its own desk tells is committed, and then sees it.
 * Any number that no other program is likely to lock.
 */
export const settlingLock = 7_351_602_412

export const eventSql = `
INSERT INTO elkassa.claim_events (claim_id, desk_id, number, event, registration_id, happened_at)
SELECT c.claim_id, $1, told.number, told.event, told.registration_id,
  coalesce(to_timestamp(told.at), clock_timestamp())
FROM (SELECT pg_advisory_xact_lock_shared(${settlingLock})) AS held,
  unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::bigint[])
  AS told (number, seq, event, registration_id, at)
JOIN elkassa.claims c ON c.desk_id = $1 AND c.seq = told.seq
ORDER BY told.number
ON CONFLICT DO NOTHING`
