import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { sourceOptionsSchema } from '#shared/domain/fields/sheet'
import { runKindSchema } from '#shared/domain/runs/run'
import { type Sender, type SenderWord, senderWordSchema } from '#shared/domain/sender'
import { foldText } from '#shared/domain/values/fold-text'
import { jsonColumn } from './json-column'
import { prepare } from './statements'

/** A sender and what its files are called, each of `toFileStem`. */
export type SenderRecord = Sender & { readonly stems: readonly string[] }

/** Adds a sender and gives its id, which is never given to another. */
export function insertSender(db: WritableDb, sender: Omit<SenderRecord, 'id'>): number {
  const result = prepare(
    db,
    `INSERT INTO senders (kind, name, header_json, columns_json, options_json, defaults_json, stems_json, used_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    sender.kind,
    sender.name,
    JSON.stringify(sender.header),
    JSON.stringify(sender.columns),
    JSON.stringify(sender.options),
    JSON.stringify(sender.defaults),
    JSON.stringify(sender.stems),
    sender.usedAt,
  )
  return Number(result.lastInsertRowid)
}

/** Keeps how a file of a sender was taken last. */
export function updateSender(
  db: WritableDb,
  senderId: number,
  sender: Pick<SenderRecord, 'columns' | 'options' | 'defaults' | 'stems' | 'usedAt'>,
): void {
  prepare(
    db,
    `UPDATE senders SET columns_json = ?, options_json = ?, defaults_json = ?, stems_json = ?, used_at = ?
     WHERE id = ?`,
  ).run(
    JSON.stringify(sender.columns),
    JSON.stringify(sender.options),
    JSON.stringify(sender.defaults),
    JSON.stringify(sender.stems),
    sender.usedAt,
    senderId,
  )
}

/** All senders, those used last first. */
export function listSenders(db: ReadableDb): SenderRecord[] {
  return prepare(db, 'SELECT * FROM senders ORDER BY used_at DESC, id DESC')
    .all()
    .map((record) => recordSchema.parse(record))
}

export function renameSender(db: WritableDb, senderId: number, name: string): void {
  prepare(db, 'UPDATE senders SET name = ? WHERE id = ?').run(name, senderId)
}

/** Forgets a sender and its words. Runs of its files stay as they are. */
export function deleteSender(db: WritableDb, senderId: number): void {
  prepare(db, 'DELETE FROM senders WHERE id = ?').run(senderId)
}

/** Keeps what words mean in the files of a sender, in place of what they meant before. */
export function rememberWords(db: WritableDb, senderId: number, words: Iterable<SenderWord>): void {
  const remember = prepare(
    db,
    `INSERT INTO sender_words (sender_id, field, word_key, word, value) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (sender_id, field, word_key) DO UPDATE SET word = excluded.word, value = excluded.value`,
  )
  for (const { field, word, value } of words) {
    remember.run(senderId, field, foldText(word), word, value)
  }
}

/** What words mean in the files of a sender, by field. */
export function recallWords(db: ReadableDb, senderId: number): SenderWord[] {
  return prepare(
    db,
    'SELECT field, word, value FROM sender_words WHERE sender_id = ? ORDER BY field, word_key',
  )
    .all(senderId)
    .map((record) => senderWordSchema.parse(record))
}

export function forgetWord(
  db: WritableDb,
  senderId: number,
  { field, word }: Pick<SenderWord, 'field' | 'word'>,
): void {
  prepare(db, 'DELETE FROM sender_words WHERE sender_id = ? AND field = ? AND word_key = ?').run(
    senderId,
    field,
    foldText(word),
  )
}

const recordSchema = z
  .object({
    id: z.int(),
    kind: runKindSchema,
    name: z.string(),
    header_json: jsonColumn(z.array(z.string())),
    columns_json: jsonColumn(z.array(z.string().nullable())),
    options_json: jsonColumn(sourceOptionsSchema),
    defaults_json: jsonColumn(z.record(z.string(), z.string())),
    stems_json: jsonColumn(z.array(z.string())),
    used_at: z.int(),
  })
  .transform((record) => ({
    id: record.id,
    kind: record.kind,
    name: record.name,
    header: record.header_json,
    columns: record.columns_json,
    options: record.options_json,
    defaults: record.defaults_json,
    stems: record.stems_json,
    usedAt: record.used_at,
  }))
