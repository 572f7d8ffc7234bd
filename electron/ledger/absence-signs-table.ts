import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import type { AnswerSign } from '#shared/domain/answer-sign'
import { jsonColumn } from './json-column'
import { prepare } from './statements'

/*
 * How the service was heard to say that there is no such user, and how it answered about users that
 * there are: the latter is never learnt as the former (reliability.md, rule 3).
 */

export type SignMeaning = 'absent' | 'heard-of-existing'

export interface HeardSign {
  readonly meaning: SignMeaning
  /** `words` are those that all answers had in common. */
  readonly sign: AnswerSign
}

/** Who found out what a sign means. */
export type KnownBy = 'controls' | 'person'

const recordSchema = z
  .object({
    meaning: z.enum(['absent', 'heard-of-existing']),
    http_status: z.int(),
    flag: z.int(),
    shape: z.string(),
    words_json: jsonColumn(z.array(z.string())),
    known_by: z.enum(['controls', 'person']),
  })
  .transform((record): HeardSign & { readonly knownBy: KnownBy } => ({
    meaning: record.meaning,
    knownBy: record.known_by,
    sign: {
      httpStatus: record.http_status,
      flag: record.flag === 1,
      shape: record.shape,
      words: record.words_json,
    },
  }))

export function listAbsenceSigns(db: ReadableDb): (HeardSign & { readonly knownBy: KnownBy })[] {
  return prepare(db, 'SELECT * FROM absence_signs ORDER BY id')
    .all()
    .map((record) => recordSchema.parse(record))
}

/** Keeps a sign; `knownBy` is `controls` or `person`, `at` epoch seconds, UTC. */
export function addAbsenceSign(
  db: WritableDb,
  { meaning, sign }: HeardSign,
  { knownBy, at }: { readonly knownBy: KnownBy; readonly at: number },
): void {
  prepare(
    db,
    `INSERT INTO absence_signs (meaning, http_status, flag, shape, words_json, known_by, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[meaning, sign.httpStatus, sign.flag ? 1 : 0, sign.shape, JSON.stringify(sign.words)],
    ...[knownBy, at],
  )
}
