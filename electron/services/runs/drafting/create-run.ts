import { batchSize, nextTurn } from '#electron/async/cooperative-batches'
import { rememberColumns } from '#electron/ledger/column-memory-table'
import type { Ledger } from '#electron/ledger/group-commit'
import { deleteSomeRows } from '#electron/ledger/runs/draft-rows-table'
import {
  deleteRun,
  insertRun,
  setRunState,
  setSender,
  setSourceHash,
} from '#electron/ledger/runs/runs-table'
import { recallWords } from '#electron/ledger/senders-table'
import type { DraftKind } from '#electron/services/kinds/draft-kind'
import { rememberSender } from '#electron/services/senders/known-senders'
import type { TakenSource } from '#electron/services/sources/taken-source'
import { withFileName } from '#electron/services/sources/with-file-name'
import { normalizeHeader } from '#shared/domain/fields/header'
import type { ReadingProgress } from '#shared/domain/fields/sheet'
import { nameSheets } from '#shared/domain/runs/row-place'
import type { RunSource } from '#shared/domain/runs/run'
import type { SenderWord } from '#shared/domain/sender'
import type { Messages } from '#shared/locales/id'
import type { DraftDeps } from './draft-deps'
import { importRows, type RowReader } from './import-rows'
import { type FieldPlan, planFields } from './match-fields'
import { describeColumns } from './own-columns'
import { indexWords } from './remembered-words'

export interface CreateRunDeps extends DraftDeps {
  readonly reader: RowReader
}

/**
 * Makes a run of a file and gives its id. The run is there for others only once every row is read and
 * checked: where that fails or is broken off, nothing is left of it.
 *
 * `now` is epoch seconds, UTC. Throws `columns-duplicate`, `columns-missing`, and the `file-…` failures.
 */
export async function createRun(
  deps: CreateRunDeps,
  taken: TakenSource,
  input: {
    readonly columns: readonly (string | null)[]
    readonly defaults: Readonly<Record<string, string>>
    /** Fields that a file must have, in place of all that are not optional. */
    readonly required?: readonly string[]
    readonly messages: Messages
    readonly now: number
    readonly onProgress: (progress: ReadingProgress) => void
  },
): Promise<number> {
  const { header } = taken.overview
  const { db } = deps.writer
  const plan = {
    ...planFields(deps.kind, { ...input, header }, input.messages),
    words: indexWords(listWordsOf(db, taken)),
  }
  const runId = insertRun(db, {
    kind: deps.kind.kind,
    source: describeSource(taken, {
      readColumns: listReadColumns(deps.kind, plan),
      columns: plan.own.length === 0 ? [] : describeColumns(header, input.columns, plan.own),
    }),
    sourceHash: '',
    createdAt: input.now,
  })
  try {
    const hash = await importRows(deps, runId, taken, plan, input.onProgress)
    await taken.refuseChanged()
    await deps.writer.write((writable) => {
      setSourceHash(writable, runId, hash)
      setRunState(writable, runId, 'ready', input.now)
      const { columns, required, now } = input
      // For a part of a file nobody is asked for what it lacks.
      const defaults = required === undefined ? input.defaults : null
      const senderId = rememberReading(writable, deps.kind, taken, { columns, defaults, now })
      if (senderId !== null) setSender(writable, runId, senderId)
    })
  } catch (error) {
    await throwAway(deps, runId, input.now)
    throw withFileName(error, taken.name)
  }
  return runId
}

/**
 * Deletes a run slice by slice: its rows may be many.
 *
 * It is a draft meanwhile, so that what a crash leaves of it goes at the next start.
 */
export async function throwAway(
  { writer }: Pick<DraftDeps, 'writer'>,
  runId: number,
  now: number,
): Promise<void> {
  setRunState(writer.db, runId, 'draft', now)
  while (deleteSomeRows(writer.db, runId, batchSize)) await nextTurn()
  deleteRun(writer.db, runId)
}

function listReadColumns({ fields }: DraftDeps['kind'], { columns }: FieldPlan): string[] {
  return fields
    .filter(({ name, isOnlyRead }) => isOnlyRead && columns.has(name))
    .map(({ name }) => name)
}

function describeSource(
  { source, name, overview }: TakenSource,
  { readColumns = [], columns = [] }: Pick<RunSource, 'readColumns' | 'columns'>,
): RunSource {
  return {
    name,
    format: source.kind === 'text' ? 'paste' : overview.format,
    encoding: overview.encoding,
    separator: overview.separator,
    sheet: overview.sheet,
    ...nameSheets(overview),
    headerRow: overview.headerRow,
    ...(readColumns.length > 0 && { readColumns }),
    ...(columns.length > 0 && { columns }),
  }
}

/**
 * Remembers how a file was taken, for the next one of the same headers and of the same sender; gives the
 * sender's id, null for a file of nobody's. `now` is epoch seconds, UTC.
 */
export function rememberReading(
  db: Ledger,
  kind: DraftKind,
  { overview, sender }: Pick<TakenSource, 'overview' | 'sender'>,
  taking: {
    readonly columns: readonly (string | null)[]
    /** Null where nobody was asked for any: those of the file before stay. */
    readonly defaults: Readonly<Record<string, string>> | null
    readonly now: number
  },
): number | null {
  rememberColumns(db, kind.kind, listChoices(kind, overview.header, taking.columns))
  if (sender === null) return null
  return rememberSender(db, sender, {
    ...taking,
    defaults: taking.defaults && withoutSecret(kind, taking.defaults),
  })
}

function withoutSecret(
  { passwordField }: DraftKind,
  defaults: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(defaults).filter(([field]) => field !== passwordField))
}

/** What a person said before of words in files of this sender. */
function listWordsOf(db: Ledger, { sender }: TakenSource): SenderWord[] {
  return typeof sender?.senderId === 'number' ? recallWords(db, sender.senderId) : []
}

/** Header → field, for the next file with the same headers. */
function listChoices(
  kind: DraftKind,
  header: readonly string[],
  columns: readonly (string | null)[],
): Map<string, string | null> {
  const names = kind.fields.map(({ name }) => name)
  const choices = new Map<string, string | null>()
  for (const [index, text] of header.entries()) {
    const name = normalizeHeader(text)
    const field = columns[index] ?? null
    if (name === '' || (field !== null && !names.includes(field))) continue
    // Of columns with like headers the one that is used counts.
    if (field !== null || !choices.has(name)) choices.set(name, field)
  }
  return choices
}
