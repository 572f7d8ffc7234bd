import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import type { AnswerSign } from '#shared/domain/answer-sign'
import {
  type AnswerReading,
  type AskedCall,
  answerReadingSchema,
  askedCallSchema,
} from '#shared/domain/seen-answer'
import { jsonColumn } from './json-column'
import { prepare } from './statements'

/** Answers of one call that look alike, counted. Moments are epoch seconds, UTC. */
export interface CountedSign {
  readonly call: AskedCall
  readonly reading: AnswerReading
  readonly sign: AnswerSign
  /** Masked. */
  readonly sample: string
  readonly firstSeenAt: number
  readonly lastSeenAt: number
  readonly count: number
}

export type KeptSign = CountedSign & { readonly id: number }

/** So many signs are kept of each call; a service that never says the same twice fills no disk. */
export const mostSignsOfCall = 200

const recordSchema = z
  .object({
    id: z.int(),
    call: askedCallSchema,
    reading: answerReadingSchema,
    http_status: z.int(),
    flag: z.int(),
    shape: z.string(),
    words_json: jsonColumn(z.array(z.string())),
    sample: z.string(),
    first_seen_at: z.int(),
    last_seen_at: z.int(),
    seen_count: z.int(),
  })
  .transform(
    (record): KeptSign => ({
      id: record.id,
      call: record.call,
      reading: record.reading,
      sign: {
        httpStatus: record.http_status,
        flag: record.flag === 1,
        shape: record.shape,
        words: record.words_json,
      },
      sample: record.sample,
      firstSeenAt: record.first_seen_at,
      lastSeenAt: record.last_seen_at,
      count: record.seen_count,
    }),
  )

/** All signs, those seen last first. */
export function listAnswerSigns(db: ReadableDb): KeptSign[] {
  return prepare(db, 'SELECT * FROM answer_signs ORDER BY last_seen_at DESC, id DESC')
    .all()
    .map((record) => recordSchema.parse(record))
}

export function findAnswerSign(db: ReadableDb, id: number): KeptSign | null {
  const record = prepare(db, 'SELECT * FROM answer_signs WHERE id = ?').get(id)
  return record === undefined ? null : recordSchema.parse(record)
}

/** Adds what was counted to what is kept; the first sample stays. */
export function countAnswerSign(db: WritableDb, counted: CountedSign): void {
  const { call, reading, sign, sample, firstSeenAt, lastSeenAt, count } = counted
  prepare(
    db,
    `INSERT INTO answer_signs (call, reading, http_status, flag, shape, words_json, sample,
       first_seen_at, last_seen_at, seen_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET seen_count = seen_count + excluded.seen_count,
       last_seen_at = max(last_seen_at, excluded.last_seen_at)`,
  ).run(
    ...[call, reading, sign.httpStatus, sign.flag ? 1 : 0, sign.shape],
    ...[JSON.stringify(sign.words), sample, firstSeenAt, lastSeenAt, count],
  )
}

/** Lets go of what is too many of a call: the rarest first, and of those the oldest. */
export function dropRareSigns(db: WritableDb, call: AskedCall, most = mostSignsOfCall): void {
  prepare(
    db,
    `DELETE FROM answer_signs WHERE id IN (
       SELECT id FROM answer_signs WHERE call = ?
       ORDER BY seen_count DESC, last_seen_at DESC, id DESC LIMIT -1 OFFSET ?)`,
  ).run(call, most)
}
