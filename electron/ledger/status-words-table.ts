import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { type NamedWords, toStatusKey } from '#shared/domain/values/payment-status'
import { prepare } from './statements'

/** Remembers what a person said that words of a status mean; `keys` are of `toStatusKey`. */
export function rememberStatusWords(
  db: WritableDb,
  keys: Iterable<string>,
  meaning: 'paid' | 'unpaid',
): void {
  const remember = prepare(
    db,
    `INSERT INTO status_words (word_key, meaning) VALUES (?, ?)
     ON CONFLICT (word_key) DO UPDATE SET meaning = excluded.meaning`,
  )
  for (const key of keys) remember.run(key, meaning)
}

/** Every word that a person named. */
export function recallStatusWords(db: ReadableDb): NamedWords {
  const records = prepare(db, 'SELECT word_key, meaning FROM status_words').all()
  return new Map(
    records.map((record) => {
      const { word_key: key, meaning } = wordSchema.parse(record)
      return [key, meaning]
    }),
  )
}

/** A word at its gateway, both in the form of `toStatusKey`. */
export interface NamedStatus {
  readonly gateway: string
  readonly word: string
  readonly meaning: 'paid' | 'unpaid'
}

export function listStatusWords(db: ReadableDb): NamedStatus[] {
  return [...recallStatusWords(db)].map(([key, meaning]) => {
    const [gateway = '', word = ''] = key.split('\n')
    return { gateway, word, meaning }
  })
}

export function forgetStatusWord(
  db: WritableDb,
  { gateway, word }: Omit<NamedStatus, 'meaning'>,
): void {
  prepare(db, 'DELETE FROM status_words WHERE word_key = ?').run(toStatusKey(gateway, word))
}

const wordSchema = z.object({ word_key: z.string(), meaning: z.enum(['paid', 'unpaid']) })
