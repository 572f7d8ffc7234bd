import { basename } from 'node:path'
import { AppError } from '#electron/errors/app-error'
import { recallColumns } from '#electron/ledger/column-memory-table'
import type { Ledger } from '#electron/ledger/group-commit'
import type { SenderRecord } from '#electron/ledger/senders-table'
import { listKnownHeaders, matchColumns, recogniseOther } from '#electron/sheets/columns'
import type { KnownHeaders } from '#electron/sheets/header-row'
import type { SheetReader } from '#electron/sheets/sheet-reader'
import type { SheetSource } from '#electron/sheets/sheet-source'
import { readStamp } from '#electron/sheets/source-bytes'
import { writeTable } from '#electron/sheets/write/write-table'
import { type SheetOverview, type SourceOptions, settleOptions } from '#shared/domain/fields/sheet'
import type { RunKind } from '#shared/domain/runs/run'
import type { SourceView } from '#shared/ipc/contract/sources'
import type { Messages } from '#shared/locales/id'
import type { DraftKind } from '../kinds/draft-kind'
import { findSendersOf, hasSameColumns } from '../senders/known-senders'
import { hashSource } from './hash-source'
import { maskPreview } from './mask-preview'
import {
  findResultsColumns,
  listReadingColumns,
  registrationIdField,
  resultField,
} from './results-columns'
import {
  describeSender,
  type Inspected,
  type OpenFile,
  recogniseSender,
  showSenders,
} from './sender-of-source'
import type { SourcesService } from './sources-service'
import { closedSource, type TakenSource } from './taken-source'
import { withFileName } from './with-file-name'

export interface SourcesDeps {
  readonly reader: SheetReader
  readonly ledger: Ledger
  readonly kinds: Readonly<Record<RunKind, DraftKind>>
  /** In the language that is set now. */
  readonly messages: () => Messages
}

export interface Sources extends SourcesService {
  /** What an open source is, to read all of it. Throws `bad-request` for one that is closed, `encoding-unclear`. */
  readonly take: (sourceId: number) => TakenSource
  /** The sha256 of the source's bytes, to find the run that was made from it before. */
  readonly hash: (sourceId: number) => Promise<string>
}

interface OpenSource extends OpenFile {
  readonly abort: AbortController
  /** How it is read where nobody says anything. */
  readonly byItself: SheetOverview
  inspected: Inspected
  /** Whose file it is; null for one who is not known yet. */
  sender: SenderRecord | null
  /** A person said that it is of nobody known. */
  isNewSender: boolean
}

/** Files being inspected before they become runs. Closing one breaks off what is read from it. */
export function createSources(deps: SourcesDeps): Sources {
  const opened = new Map<number, OpenSource>()
  let lastId = 0

  async function add(kind: DraftKind, name: string, source: SheetSource): Promise<SourceView> {
    const file = { kind, name, source }
    const plain = await inspect(file, {})
    const known = await recogniseSender(deps.ledger, file, plain, (options) =>
      inspect(file, options),
    )
    lastId += 1
    const entry = {
      ...file,
      ...(known ?? { inspected: plain, sender: null }),
      byItself: plain.overview,
      isNewSender: false,
      abort: new AbortController(),
    }
    opened.set(lastId, entry)
    return view(lastId, entry)
  }

  async function inspect(
    { kind, name, source }: OpenFile,
    options: SourceOptions,
  ): Promise<Inspected> {
    try {
      const stamp = await readStamp(source)
      return { stamp, overview: await deps.reader.inspect(source, options, knownHeaders(kind)) }
    } catch (error) {
      throw withFileName(error, name)
    }
  }

  function knownHeaders(kind: DraftKind): KnownHeaders {
    return listKnownHeaders(kind.fields, remembered(kind))
  }

  function remembered(kind: DraftKind): Record<string, string> {
    return Object.fromEntries(recallColumns(deps.ledger, kind.kind))
  }

  function view(sourceId: number, entry: OpenSource): SourceView {
    const { kind, name, inspected, sender } = entry
    const { overview } = inspected
    const columns = sender === null ? match(kind, overview.header) : [...sender.columns]
    return {
      sourceId,
      name,
      ...showSenders(deps.ledger, entry),
      overview: maskPreview(overview, columns, kind.passwordField),
      columns,
      others: overview.header.map((header, index) =>
        columns[index] == null ? recogniseOther(header, kind.otherColumns ?? {}) : null,
      ),
    }
  }

  function match(kind: DraftKind, header: readonly string[]): (string | null)[] {
    const results = findResultsColumns(header)
    const { fields: known, otherColumns } = kind
    if (results === null) return matchColumns(header, known, remembered(kind), otherColumns)
    const own = new Set([...Object.values(results), ...listReadingColumns(header)])
    const fields = header.map((text, index) => (own.has(index) ? '' : text))
    const columns = matchColumns(fields, kind.fields, remembered(kind))
    columns[results.outcome] = resultField
    columns[results.registrationId] = registrationIdField
    return columns
  }

  function find(sourceId: number): OpenSource {
    const entry = opened.get(sourceId)
    if (!entry) throw closedSource()
    return entry
  }

  return {
    open: ({ kind, path }) => add(deps.kinds[kind], basename(path), { kind: 'file', path }),
    paste: ({ kind, text }) => {
      const name = deps.messages().runStart.paste.label
      return add(deps.kinds[kind], name, { kind: 'text', text, name })
    },
    async inspect({ sourceId, options }) {
      const entry = find(sourceId)
      entry.inspected = await inspect(entry, options)
      if (entry.sender && !hasSameColumns(entry.sender, entry.inspected.overview.header)) {
        entry.sender = null
      }
      return view(sourceId, entry)
    },
    async chooseSender({ sourceId, senderId }) {
      const entry = find(sourceId)
      const { header } = entry.inspected.overview
      const others = findSendersOf(deps.ledger, { kind: entry.kind.kind, header })
      const sender = others.find(({ id }) => id === senderId) ?? null
      if (sender === null && senderId !== null) {
        throw new AppError('bad-request', `no sender ${senderId} of these columns`)
      }
      const read = await inspect(entry, sender?.options ?? {})
      // A sender of these columns whose other choices lead elsewhere in this file is taken for its columns alone.
      if (sender === null || hasSameColumns(sender, read.overview.header)) entry.inspected = read
      entry.sender = sender
      entry.isNewSender = sender === null
      return view(sourceId, entry)
    },
    close({ sourceId }) {
      opened.get(sourceId)?.abort.abort(closedSource())
      opened.delete(sourceId)
      return Promise.resolve()
    },
    async saveTemplate({ kind, format, path }) {
      const messages = deps.messages()
      const { fields, labels, choices } = deps.kinds[kind]
      const texts = labels(messages)
      await writeTable({
        path,
        format,
        columns: fields
          .filter(({ isOnlyRead }) => !isOnlyRead)
          .map(({ name }) => {
            const header = texts[name] ?? name
            const values = choices(name, messages)
            return values === undefined ? { header } : { header, choices: values }
          }),
        rows: [],
      })
    },
    take(sourceId) {
      const entry = find(sourceId)
      const { kind, source, name, inspected, abort } = entry
      const { overview, stamp } = inspected
      if (overview.doubt) throw new AppError('encoding-unclear', 'nobody chose an encoding yet')
      return {
        kind: kind.kind,
        source,
        name,
        overview,
        sender: describeSender(entry),
        options: settleOptions(overview),
        signal: abort.signal,
        refuseChanged: async () => {
          if ((await readStamp(source)) === stamp) return
          throw new AppError('file-changed', 'written to since it was inspected')
        },
      }
    },
    async hash(sourceId) {
      const { source, name } = find(sourceId)
      try {
        return await hashSource(source)
      } catch (error) {
        throw withFileName(error, name)
      }
    },
  }
}
