import type { LedgerWriter } from '#electron/ledger/group-commit'
import {
  deleteSender,
  forgetWord,
  listSenders,
  recallWords,
  renameSender,
} from '#electron/ledger/senders-table'
import { forgetStatusWord, listStatusWords } from '#electron/ledger/status-words-table'
import type { Answering } from '#shared/ipc/contract'

/** What the `senders:` channels ask for: what is remembered of those who send files. */
export interface SendersService {
  readonly list: Answering<'senders:list'>
  /** A name that is empty or too long is refused by the contract; the other methods ignore what is gone. */
  readonly rename: Answering<'senders:rename'>
  readonly forget: Answering<'senders:forget'>
  readonly forgetWord: Answering<'senders:forget-word'>
  readonly forgetStatus: Answering<'senders:forget-status'>
}

/** What is remembered of the senders of files, shown and taken back. */
export function createSendersService({
  writer,
}: {
  readonly writer: LedgerWriter
}): SendersService {
  return {
    list: async () => ({
      senders: listSenders(writer.db).map(({ stems: _, header, columns, ...sender }) => ({
        ...sender,
        columns: header.flatMap((title, index) => {
          const field = columns[index] ?? null
          return field === null ? [] : [{ title, field }]
        }),
        words: recallWords(writer.db, sender.id),
      })),
      statuses: listStatusWords(writer.db),
    }),
    rename: ({ senderId, name }) => writer.write((db) => renameSender(db, senderId, name)),
    forget: ({ senderId }) => writer.write((db) => deleteSender(db, senderId)),
    forgetWord: ({ senderId, ...word }) => writer.write((db) => forgetWord(db, senderId, word)),
    forgetStatus: (status) => writer.write((db) => forgetStatusWord(db, status)),
  }
}
