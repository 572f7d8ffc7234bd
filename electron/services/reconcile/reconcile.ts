import { basename } from 'node:path'
import { createMutex } from '#electron/async/mutex'
import { AppError } from '#electron/errors/app-error'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { recallStatusWords, rememberStatusWords } from '#electron/ledger/status-words-table'
import type { SheetReader } from '#electron/sheets/sheet-reader'
import type { ReadingProgress } from '#shared/domain/fields/sheet'
import type { HistoryEvent } from '#shared/domain/history'
import {
  neededFields,
  type Payment,
  type ReconcileFilter,
  type ReconcileRow,
  type Reconciliation,
} from '#shared/domain/runs/reconcile'
import { nameSheets, writePlace } from '#shared/domain/runs/row-place'
import type { Run } from '#shared/domain/runs/run'
import { foldText } from '#shared/domain/values/fold-text'
import { toStatusKey } from '#shared/domain/values/payment-status'
import type { Messages } from '#shared/locales/id'
import type { DraftKind } from '../kinds/draft-kind'
import { rememberReading } from '../runs/drafting/create-run'
import { type FieldPlan, planFields } from '../runs/drafting/match-fields'
import { statusNamed } from '../runs/editing/name-status'
import type { Runs } from '../runs/runs'
import type { Sources } from '../sources/sources'
import type { TakenSource } from '../sources/taken-source'
import { type Comparison, comparePayments } from './compare-payments'
import { readPayments } from './read-payments'
import { saveReconciliation } from './save-reconciliation'

export interface ReconcileDeps {
  readonly writer: LedgerWriter
  readonly reader: Pick<SheetReader, 'read'>
  /** How the files of activations are matched. */
  readonly kind: DraftKind
  readonly sources: Pick<Sources, 'take' | 'close'>
  readonly runs: Pick<Runs, 'createPart'>
  readonly messages: () => Messages
  /** Epoch seconds, UTC. */
  readonly now: () => number
  /** Puts on record what was taken out. */
  readonly record: (event: HistoryEvent) => Promise<void>
  readonly onProgress: (progress: ReadingProgress & { readonly sourceId: number }) => void
}

interface Ref {
  readonly reconciliationId: number
}

/** Which payments of a gateway's file were activated here. Nothing is sent, and nothing is kept. */
export interface Reconcile {
  /**
   * Reads an open file and compares it with the record as it is now; the one before is forgotten.
   *
   * Throws `columns-duplicate`, `columns-missing`, and the `file-…` failures.
   */
  readonly start: (input: {
    readonly sourceId: number
    readonly columns: readonly (string | null)[]
  }) => Promise<Reconciliation>
  /** Throws `bad-request` for a comparison that was forgotten; so do those below. */
  readonly rows: (
    input: Ref & {
      readonly filter: ReconcileFilter
      readonly offset: number
      readonly limit: number
    },
  ) => { rows: ReconcileRow[]; count: number }
  /** Says what a word of a status means, at the gateways of this file, and compares again. */
  readonly nameStatus: (
    input: Ref & { readonly word: string; readonly meaning: 'paid' | 'unpaid' },
  ) => Promise<Reconciliation>
  /** Makes a run of the payments that nothing here knows, once. Throws `file-changed`. */
  readonly createRun: (input: Ref) => Promise<Run>
  /** `path` was chosen by the operator in the system's dialog. Throws `file-write-failed`. */
  readonly save: (
    input: Ref & {
      readonly filter: ReconcileFilter
      readonly format: 'csv' | 'xlsx'
      readonly path: string
    },
  ) => Promise<void>
  /** The name of the file that was compared. */
  readonly sourceName: (input: Ref) => string
  /** Forgets a comparison and closes its file; nothing where it was forgotten already. */
  readonly close: (input: Ref) => Promise<void>
  /** Resolves once nothing is being read. */
  readonly whenIdle: () => Promise<void>
}

interface Open {
  readonly summary: Reconciliation
  readonly comparison: Comparison
  readonly sourceId: number
  readonly sourceName: string
  readonly columns: readonly (string | null)[]
  readonly sha256: string
  readonly unknownStatuses: readonly NonNullable<Payment['unknownStatus']>[]
}

/** Holds the one comparison that is on screen. */
export function createReconcile(deps: ReconcileDeps): Reconcile {
  const turns = createMutex()
  let open: Open | null = null
  let lastId = 0

  function find({ reconciliationId }: Ref): Open {
    if (open?.summary.id !== reconciliationId) {
      throw new AppError('bad-request', `comparison ${reconciliationId} is not open`)
    }
    return open
  }

  async function compare(sourceId: number, columns: readonly (string | null)[]): Promise<Open> {
    const taken = deps.sources.take(sourceId)
    const plan = planPayments(deps, taken, columns)
    const words = recallStatusWords(deps.writer.db)
    const payments = await readPayments(deps.reader, taken, plan, words, (progress) =>
      deps.onProgress({ sourceId, ...progress }),
    )
    const sheets = nameSheets(taken.overview)
    const placeOf = (rowNumber: number) => writePlace(sheets, rowNumber)
    const comparison = await comparePayments(deps.writer.db, payments, placeOf)
    await deps.writer.write((db) =>
      rememberReading(db, deps.kind, taken, { columns, defaults: null, now: deps.now() }),
    )
    lastId += 1
    const summary = {
      ...comparison.totals,
      setAside: payments.setAside,
      id: lastId,
      comparedAt: deps.now(),
      missing: comparison.missingRows().size,
      missingFields: listMissing(deps.kind, plan),
      runId: null,
    }
    const { sha256 } = payments
    const unknownStatuses = payments.list.flatMap(({ unknownStatus }) => unknownStatus ?? [])
    const file = { sourceId, sourceName: taken.name, columns, sha256 }
    return { summary, comparison, unknownStatuses, ...file }
  }

  async function makeRun(from: Open): Promise<Run> {
    const { sourceId, sourceName, columns, comparison, sha256 } = from
    return deps.runs.createPart({
      sourceId,
      columns: [...columns],
      part: {
        name: deps.messages().reconcile.runName(sourceName),
        rowNumbers: comparison.missingRows(),
        sha256,
      },
    })
  }

  return {
    start: ({ sourceId, columns }) =>
      turns.take(async () => {
        open = await compare(sourceId, columns)
        return open.summary
      }),
    rows(input) {
      const { comparison } = find(input)
      const { filter, offset, limit } = input
      return {
        rows: comparison.list(filter, offset, Math.min(limit, 200)),
        count: comparison.count(filter),
      }
    },
    nameStatus: ({ word, meaning, ...ref }) =>
      turns.take(async () => {
        const { sourceId, sourceName, columns, unknownStatuses } = find(ref)
        const named = unknownStatuses.filter((one) => foldText(one.word) === foldText(word))
        const keys = new Set(named.map((one) => toStatusKey(one.gateway, one.word)))
        await deps.writer.write((db) => rememberStatusWords(db, keys, meaning))
        await deps.record({ ...statusNamed(word, meaning), sourceName })
        open = await compare(sourceId, columns)
        return open.summary
      }),
    createRun: (ref) =>
      turns.take(async () => {
        const from = find(ref)
        if (from.summary.missing === 0) {
          throw new AppError('bad-request', 'nothing to make a run of')
        }
        const run = await makeRun(from)
        open = { ...from, summary: { ...from.summary, missing: 0, runId: run.id } }
        return run
      }),
    async save({ filter, format, path, ...ref }) {
      const { comparison, sourceName } = find(ref)
      const target = { format, path }
      const count = await saveReconciliation(comparison, filter, target, deps.messages())
      await deps.record({
        kind: 'export',
        outcome: 'done',
        sourceName,
        details: { what: 'reconciliation', fileName: basename(path), count },
      })
    },
    sourceName: (ref) => find(ref).sourceName,
    async close({ reconciliationId }) {
      if (open?.summary.id !== reconciliationId) return
      const { sourceId } = open
      open = null
      await deps.sources.close({ sourceId })
    },
    whenIdle: () => turns.whenIdle(),
  }
}

function planPayments(
  { kind, messages }: Pick<ReconcileDeps, 'kind' | 'messages'>,
  { kind: opened, overview }: TakenSource,
  columns: readonly (string | null)[],
): FieldPlan {
  if (opened !== kind.kind) throw new AppError('bad-request', `a file for ${opened}`)
  const input = { header: overview.header, columns, defaults: {}, required: neededFields }
  return planFields(kind, input, messages())
}

function listMissing({ fields }: DraftKind, { columns }: FieldPlan): string[] {
  return fields
    .filter(({ name, isOptional }) => !isOptional && !columns.has(name))
    .map(({ name }) => name)
}
