import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { type Choice, choiceSchema } from '#shared/domain/runs/found'
import { prepare } from './statements'

/** Enough that what is gone by now leaves others to show. */
const kept = 20

/** Puts a choice first; the oldest beyond twenty are forgotten. */
export function rememberChoice(db: WritableDb, { kind, id }: Choice): void {
  prepare(db, 'INSERT OR REPLACE INTO recent_choices (kind, chosen_id) VALUES (?, ?)').run(kind, id)
  prepare(
    db,
    `DELETE FROM recent_choices WHERE number <=
       (SELECT number FROM recent_choices ORDER BY number DESC LIMIT 1 OFFSET ${kept})`,
  ).run()
}

/** The choices of earlier, the newest first. */
export function listChoices(db: ReadableDb): Choice[] {
  return prepare(db, 'SELECT kind, chosen_id AS id FROM recent_choices ORDER BY number DESC')
    .all()
    .map((record) => choiceSchema.parse(record))
}
