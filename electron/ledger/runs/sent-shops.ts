import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import type { SentShop } from '#shared/domain/runs/registration-form'
import { runSourceSchema } from '#shared/domain/runs/run'
import { prepare } from '../statements'

const recordSchema = z.object({
  run_id: z.int(),
  source_json: z.string(),
  values_json: z.string(),
  sent_at: z.int(),
  actor: z.string().nullable(),
})
const valuesSchema = z.object({ storeName: z.string().default('') })

/** Few are enough to see that it is the same shop. */
const mostShown = 3

const described = `SELECT r.run_id, runs.source_json, r.values_json, r.sent_at,
    (SELECT actor FROM history AS h WHERE h.run_id = r.run_id AND h.row_number = r.row_number
     ORDER BY h.id DESC LIMIT 1) AS actor
  FROM run_rows AS r`
const joined = `CROSS JOIN runs ON runs.id = r.run_id
  WHERE r.state IN ('done', 'unknown', 'sending') AND runs.kind = 'register'`

/**
 * Shops that were sent, are being sent or are in doubt, in any run, with this e-mail key or this phone
 * number, the latest first; an empty one finds nothing. Times are epoch seconds, UTC.
 */
export function findSentShops(
  db: ReadableDb,
  { emailKey, phone }: { readonly emailKey: string; readonly phone: string },
): SentShop[] {
  const byEmail = prepare(
    db,
    `${described} INDEXED BY run_rows_by_dedupe_key ${joined} AND r.dedupe_key = ? AND r.dedupe_key <> ''
     ORDER BY r.sent_at DESC LIMIT ${mostShown}`,
  ).all(emailKey)
  const byPhone = prepare(
    db,
    `${described} INDEXED BY run_rows_by_phone ${joined} AND r.dedupe_key <> ?
       AND json_extract(r.values_json, '$.phone') = ? AND json_extract(r.values_json, '$.phone') <> ''
     ORDER BY r.sent_at DESC LIMIT ${mostShown}`,
  ).all(emailKey, phone)
  return [
    ...byEmail.map((record) => toSentShop(record, 'email')),
    ...byPhone.map((record) => toSentShop(record, 'phone')),
  ]
}

function toSentShop(record: unknown, by: SentShop['by']): SentShop {
  const { run_id, source_json, values_json, sent_at, actor } = recordSchema.parse(record)
  return {
    runId: run_id,
    sourceName: runSourceSchema.parse(JSON.parse(source_json)).name,
    storeName: valuesSchema.parse(JSON.parse(values_json)).storeName,
    at: sent_at,
    actor,
    by,
  }
}
