import type { PoolClient } from 'pg'
import type { Reader } from './register'

/** A desk of the office, as the register knows it; times are the register's, epoch seconds. */
export interface DeskNow {
  readonly deskId: string
  readonly name: string
  readonly operator: string
  readonly seenAt: number
  /** How long ago that is. */
  readonly ageSeconds: number
  readonly isSending: boolean
  /** Claims of which nobody told what became of them, or that are in doubt. */
  readonly openClaims: number
}

/** Adds a line where something changed, or the last is five minutes old. */
export async function noteSighting(
  client: PoolClient,
  { deskId, operator }: Reader,
  isSending: boolean,
): Promise<void> {
  await client.query(
    `INSERT INTO elkassa.desk_sightings (desk_id, operator, is_sending)
     SELECT $1, $2, $3 WHERE NOT EXISTS (
       SELECT FROM (SELECT * FROM elkassa.desk_sightings WHERE desk_id = $1
         ORDER BY seen_at DESC LIMIT 1) AS last
       WHERE last.operator = $2 AND last.is_sending = $3
         AND last.seen_at > clock_timestamp() - interval '5 minutes')
     ON CONFLICT DO NOTHING`,
    [deskId, operator, isSending],
  )
}

export async function listDesks(client: PoolClient): Promise<DeskNow[]> {
  const { rows } = await client.query<{
    desk_id: string
    name: string
    operator: string
    seen_at: string
    age: string
    is_sending: boolean
    open_claims: string
  }>(desksSql)
  return rows.map((row) => ({
    deskId: row.desk_id,
    name: row.name,
    operator: row.operator,
    seenAt: Number(row.seen_at),
    ageSeconds: Number(row.age),
    isSending: row.is_sending,
    openClaims: Number(row.open_claims),
  }))
}

const desksSql = `
SELECT d.desk_id, coalesce(named.name, '') AS name, coalesce(seen.operator, '') AS operator,
  coalesce(seen.is_sending, false) AS is_sending,
  extract(epoch FROM coalesce(seen.seen_at, d.joined_at))::bigint AS seen_at,
  extract(epoch FROM clock_timestamp() - coalesce(seen.seen_at, d.joined_at))::bigint AS age,
  (SELECT count(*) FROM elkassa.claims c WHERE c.desk_id = d.desk_id AND NOT EXISTS (
    SELECT FROM elkassa.claim_events e
    WHERE e.claim_id = c.claim_id AND e.event IN ('done', 'void'))) AS open_claims
FROM elkassa.desks d
LEFT JOIN LATERAL (
  SELECT * FROM elkassa.desk_sightings s WHERE s.desk_id = d.desk_id ORDER BY s.seen_at DESC LIMIT 1
) AS seen ON true
LEFT JOIN LATERAL (
  SELECT n.name FROM elkassa.desk_names n WHERE n.desk_id = d.desk_id ORDER BY n.since DESC LIMIT 1
) AS named ON true
ORDER BY coalesce(seen.seen_at, d.joined_at) DESC LIMIT 100`
