import { AppError } from '#electron/errors/app-error'
import type { Ledger } from '#electron/ledger/group-commit'
import { recallWords, type SenderRecord } from '#electron/ledger/senders-table'
import type { SheetSource } from '#electron/sheets/sheet-source'
import type { SheetOverview, SourceOptions } from '#shared/domain/fields/sheet'
import { suggestSenderName } from '#shared/domain/sender'
import type { SourceView } from '#shared/ipc/contract/sources'
import type { DraftKind } from '../kinds/draft-kind'
import {
  findSendersCalled,
  findSendersOf,
  hasSameColumns,
  listChosenOptions,
  type SenderHabits,
} from '../senders/known-senders'
import { findResultsColumns } from './results-columns'

/** A file as it was opened. */
export interface OpenFile {
  readonly kind: DraftKind
  readonly name: string
  readonly source: SheetSource
}

export interface Inspected {
  readonly overview: SheetOverview
  /** Of the file that was inspected: where it differs later, the columns may lie otherwise. */
  readonly stamp: string | null
}

interface FileOfSender extends OpenFile {
  readonly inspected: Inspected
  readonly byItself: SheetOverview
  readonly sender: SenderRecord | null
  readonly isNewSender: boolean
}

/** Whose file it is, by its name and its columns, and the file as that sender's are read; null for nobody's. */
export async function recogniseSender(
  ledger: Ledger,
  file: OpenFile,
  plain: Inspected,
  inspect: (options: SourceOptions) => Promise<Inspected>,
): Promise<{ readonly inspected: Inspected; readonly sender: SenderRecord } | null> {
  if (!isOfSomebody(file, plain.overview)) return null
  const known = findSendersCalled(ledger, { kind: file.kind.kind, fileName: file.name })
  for (const sender of known) {
    const inspected = await readAs(sender, plain, inspect)
    if (inspected !== null && hasSameColumns(sender, inspected.overview.header)) {
      return { inspected, sender }
    }
  }
  return null
}

/** The file as one of the sender's is read; null where it cannot be read so. */
async function readAs(
  { options }: SenderRecord,
  plain: Inspected,
  inspect: (options: SourceOptions) => Promise<Inspected>,
): Promise<Inspected | null> {
  if (Object.keys(options).length === 0) return plain
  if (options.sheet !== undefined && !plain.overview.sheets.includes(options.sheet)) return null
  try {
    return await inspect(options)
  } catch (error) {
    // A header row that this file does not have, say: it is somebody else's then.
    if (error instanceof AppError) return null
    throw error
  }
}

/** What the page is told of the sender of an open file. */
export function showSenders(
  ledger: Ledger,
  file: FileOfSender,
): Pick<SourceView, 'sender' | 'senders' | 'defaults'> {
  const { kind, name, inspected, sender } = file
  const { overview } = inspected
  if (!isOfSomebody(file, overview)) return { sender: null, senders: [], defaults: {} }
  const others = findSendersOf(ledger, { kind: kind.kind, header: overview.header })
  return {
    sender:
      sender === null
        ? { id: null, name: suggestSenderName(name), usedAt: null, words: 0 }
        : {
            id: sender.id,
            name: sender.name,
            usedAt: sender.usedAt,
            words: recallWords(ledger, sender.id).length,
          },
    senders: others.map((other) => ({ id: other.id, name: other.name })),
    defaults: { ...sender?.defaults },
  }
}

/** What is remembered of an open file once it is taken. */
export function describeSender(file: FileOfSender): SenderHabits | null {
  const { kind, name, inspected, byItself, sender, isNewSender } = file
  const { overview } = inspected
  if (!isOfSomebody(file, overview)) return null
  return {
    senderId: sender?.id ?? (isNewSender ? 'new' : null),
    kind: kind.kind,
    fileName: name,
    header: overview.header,
    options: listChosenOptions(overview, byItself),
  }
}

/** A text that was pasted has no sender, and a results file is our own. */
function isOfSomebody({ source }: OpenFile, { header }: SheetOverview): boolean {
  return source.kind === 'file' && findResultsColumns(header) === null
}
