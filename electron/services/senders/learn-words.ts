import { nextTurn } from '#electron/async/cooperative-batches'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { listEdits, listMendedWords } from '#electron/ledger/runs/edits-table'
import { findSenderOf } from '#electron/ledger/runs/runs-table'
import { rememberWords } from '#electron/ledger/senders-table'
import type { SenderWord } from '#shared/domain/sender'

/** Rows of a step looked at in one turn. */
const rowsAtOnce = 5000

/**
 * Remembers what a person said that words mean, of the steps that mended a run about to be sent, for the
 * next file of the same sender.
 *
 * A step that wrote one value over different words says nothing of any one of them.
 */
export async function learnWords(
  writer: LedgerWriter,
  runId: number,
  fields: readonly string[],
): Promise<void> {
  const senderId = findSenderOf(writer.db, runId)
  if (senderId === null) return
  const learnt: SenderWord[] = []
  for (const editId of listEdits(writer.db, runId)) {
    for (const field of fields) learnt.push(...(await readStep(writer, editId, field)))
  }
  if (learnt.length > 0) await writer.write((db) => rememberWords(db, senderId, learnt))
}

/** The one word that a step gave a value; nothing where it was none, or several. */
async function readStep(
  { db }: LedgerWriter,
  editId: number,
  field: string,
): Promise<SenderWord[]> {
  const found = new Map<string, SenderWord>()
  for (let after = -1; found.size < 2; ) {
    const { words, last } = listMendedWords(db, editId, field, { after, limit: rowsAtOnce })
    for (const { word, value } of words) found.set(`${word}\n${value}`, { field, word, value })
    if (last === null) return found.size === 1 ? [...found.values()] : []
    after = last
    await nextTurn()
  }
  return []
}
