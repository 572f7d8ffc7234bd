import type { Ledger } from '#electron/ledger/group-commit'
import {
  insertSender,
  listSenders,
  type SenderRecord,
  updateSender,
} from '#electron/ledger/senders-table'
import { normalizeHeader } from '#shared/domain/fields/header'
import type { SheetOverview, SourceOptions } from '#shared/domain/fields/sheet'
import type { RunKind } from '#shared/domain/runs/run'
import { suggestSenderName, toFileStem } from '#shared/domain/sender'

/** What tells whose file it is: the columns, and what of its name stays the same. */
export interface SenderMarks {
  readonly kind: RunKind
  readonly fileName: string
  readonly header: readonly string[]
}

/** The senders of files of a kind with these columns, those used last first. */
export function findSendersOf(
  ledger: Ledger,
  { kind, header }: Omit<SenderMarks, 'fileName'>,
): SenderRecord[] {
  return listSenders(ledger).filter(
    (sender) => sender.kind === kind && hasSameColumns(sender, header),
  )
}

/** The senders of files of a kind that are called alike, those used last first. */
export function findSendersCalled(
  ledger: Ledger,
  { kind, fileName }: Omit<SenderMarks, 'header'>,
): SenderRecord[] {
  const stem = toFileStem(fileName)
  return listSenders(ledger).filter((sender) => sender.kind === kind && sender.stems.includes(stem))
}

export function hasSameColumns(
  sender: Pick<SenderRecord, 'header'>,
  header: readonly string[],
): boolean {
  return (
    sender.header.length === header.length &&
    header.every((title, index) => normalizeHeader(title) === sender.header[index])
  )
}

/**
 * How a file is read, as far as that is not how it would be read by itself and may be so again: which rows
 * are hidden, and which sheets there are, is each file's own.
 */
export function listChosenOptions(read: SheetOverview, byItself: SheetOverview): SourceOptions {
  const isAnswered = byItself.doubt !== undefined && read.doubt === undefined
  return {
    ...(read.encoding !== null && (isAnswered || read.encoding !== byItself.encoding)
      ? { encoding: read.encoding }
      : {}),
    ...(read.separator !== null && read.separator !== byItself.separator
      ? { separator: read.separator }
      : {}),
    ...(read.sheet !== null && read.sheet !== byItself.sheet ? { sheet: read.sheet } : {}),
    ...(read.headerRow !== byItself.headerRow ? { headerRow: read.headerRow } : {}),
  }
}

/** How a file was taken, for the next one of the same sender. */
export interface SenderHabits extends SenderMarks {
  /** The sender that it was taken for; null where nobody was asked, `new` where a person said so. */
  readonly senderId: number | 'new' | null
  readonly options: SourceOptions
}

/** Remembers how a file of a sender was taken and gives the sender's id. `now` is epoch seconds, UTC. */
export function rememberSender(
  db: Ledger,
  { senderId, kind, fileName, header, options }: SenderHabits,
  taken: {
    readonly columns: readonly (string | null)[]
    /** Null leaves those of the file before. */
    readonly defaults: Readonly<Record<string, string>> | null
    readonly now: number
  },
): number {
  const stem = toFileStem(fileName)
  const alike = findSendersOf(db, { kind, header })
  const known = alike.find(({ id, stems }) =>
    senderId === null ? stems.includes(stem) : id === senderId,
  )
  // A name leads to one sender: the one that a person said last.
  for (const other of alike) {
    if (other.id === known?.id || !other.stems.includes(stem)) continue
    updateSender(db, other.id, { ...other, stems: other.stems.filter((one) => one !== stem) })
  }
  const habits = {
    columns: [...taken.columns],
    defaults: { ...(taken.defaults ?? known?.defaults) },
    options,
    usedAt: taken.now,
  }
  if (known !== undefined) {
    updateSender(db, known.id, { ...habits, stems: [...new Set([...known.stems, stem])] })
    return known.id
  }
  return insertSender(db, {
    ...habits,
    kind,
    name: suggestSenderName(fileName),
    header: header.map(normalizeHeader),
    stems: [stem],
  })
}
