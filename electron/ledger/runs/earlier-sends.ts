import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import type { RowConflict } from '#shared/domain/runs/row'
import { prepare } from '../statements'

const recordSchema = z.object({
  dedupe_key: z.string(),
  run_id: z.int(),
  state: z.enum(['done', 'unknown', 'sending']),
  sent_at: z.int(),
  registration_id: z.string().nullable(),
})

/**
 * E-mail key → the row that was sent with it, is being sent or is in doubt, in any run.
 *
 * The certain one where there are several, else the latest.
 */
export function findEarlierSends(
  db: ReadableDb,
  dedupeKeys: readonly string[],
): Map<string, RowConflict> {
  const records = prepare(
    db,
    `SELECT r.dedupe_key, r.run_id, r.state, r.sent_at, r.registration_id
     FROM json_each(?) AS k CROSS JOIN run_rows AS r
     WHERE r.dedupe_key = k.value AND r.dedupe_key <> '' AND r.state IN ('done', 'unknown', 'sending')
     ORDER BY r.state = 'done', r.sent_at`,
  ).all(JSON.stringify(dedupeKeys))
  return new Map(
    records.map((record) => {
      const sent = recordSchema.parse(record)
      return [
        sent.dedupe_key,
        {
          kind: 'sent-before',
          runId: sent.run_id,
          at: sent.sent_at,
          state: sent.state,
          registrationId: sent.registration_id,
        },
      ]
    }),
  )
}
