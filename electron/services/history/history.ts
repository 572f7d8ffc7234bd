import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError } from '#electron/errors/app-error'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import {
  deleteCutRows,
  type HistoryCut,
  signHistoryCut,
} from '#electron/ledger/history/cut-history'
import { countOlder } from '#electron/ledger/history/history-list'
import { appendHistory } from '#electron/ledger/history/history-table'
import { verifyHistory } from '#electron/ledger/history/verify-history'
import type {
  HistoryEntry,
  HistoryEvent,
  HistoryFilter,
  HistoryProof,
} from '#shared/domain/history'
import type { Messages } from '#shared/locales/id'
import { exportHistory } from './export-history'
import { monthsBefore } from './months-before'
import { countFound, searchHistory } from './search-history'

export interface HistoryDeps {
  readonly writer: LedgerWriter
  /** The operating system's user. */
  readonly actor: string
  /** Epoch seconds, UTC. */
  readonly now: () => number
  /** In the language that is set now. */
  readonly messages: () => Messages
  /** How many months are kept; 0 for all. */
  readonly keptMonths: () => number
  /** The state of the chain became known. */
  readonly onProof?: (proof: HistoryProof) => void
  readonly onFault: (error: unknown) => void
}

/** What was done on one service: everything that is done puts itself on record here. */
export interface History {
  /** Ends when it is durable. Throws `disk-full`. */
  readonly record: (event: HistoryEvent) => Promise<void>
  /** The same, inside a transaction of the caller's. */
  readonly append: (db: LedgerWriter['db'], event: HistoryEvent) => void
  /** The newest first, at most `limit` of them before an id. */
  readonly list: (input: {
    readonly filter: HistoryFilter
    readonly before: number | null
    readonly limit: number
  }) => Promise<HistoryEntry[]>
  readonly count: (input: { readonly filter: HistoryFilter }) => Promise<number>
  /** What is known of the chain, without looking again. */
  readonly proof: () => HistoryProof
  readonly verify: () => Promise<HistoryProof>
  /** Writes what a filter leaves to a file, and that it did; gives how many entries. */
  readonly export: (input: {
    readonly filter: HistoryFilter
    readonly path: string
    readonly format: 'csv' | 'xlsx'
  }) => Promise<number>
  /** How many entries keeping so many months would take away. */
  readonly countOlderThan: (months: number) => number
  /** Takes away what is older than so many months; 0 keeps all. Throws `history-broken`: a cut would hide it. */
  readonly cut: (months: number) => Promise<HistoryCut | null>
  /** Verifies the chain, then cuts what is too old; for the start. Never rejects. */
  readonly begin: () => Promise<void>
  /** Resolves once nothing more is read or cut. */
  readonly close: () => Promise<void>
}

const rowsDeletedAtOnce = 500

export function createHistory(deps: HistoryDeps): History {
  const { writer, actor, now } = deps
  let proof: HistoryProof = { kind: 'checking' }
  let checking: Promise<HistoryProof> | null = null
  let isClosed = false
  let work: Promise<unknown> = Promise.resolve()

  const stamp = () => ({ at: now(), actor })
  const append: History['append'] = (db, event) => void appendHistory(db, event, stamp())
  const record: History['record'] = (event) => writer.write((db) => append(db, event))

  /** Long work holds the closing of the ledger back until its slice is through. */
  function hold<T>(step: () => Promise<T>): Promise<T> {
    const done = step()
    work = Promise.allSettled([work, done])
    return done
  }

  async function verifyNow(): Promise<HistoryProof> {
    const found = await verifyHistory(writer.db, () => isClosed)
    if (found === null) return proof
    proof = { ...found, checkedAt: now() }
    deps.onProof?.(proof)
    return proof
  }

  function verify(): Promise<HistoryProof> {
    checking ??= hold(verifyNow).finally(() => {
      checking = null
    })
    return checking
  }

  async function cut(months: number): Promise<HistoryCut | null> {
    if (months === 0) return null
    const state = await verify()
    if (state.kind === 'broken') throw new AppError('history-broken', `entry ${state.entryId}`)
    const signed = signHistoryCut(writer.db, monthsBefore(now(), months), stamp())
    await sweep()
    if (signed !== null) await verify()
    return signed
  }

  /** Also what an earlier cut left when the console was closed in the middle of it. */
  async function sweep(): Promise<void> {
    let hasSwept = false
    while (!isClosed && deleteCutRows(writer.db, rowsDeletedAtOnce)) {
      hasSwept = true
      await nextTurn()
    }
    // What was deleted is to be gone from the journal too.
    if (hasSwept && !isClosed) writer.db.pragma('wal_checkpoint(TRUNCATE)')
  }

  return {
    record,
    append,
    list: ({ filter, before, limit }) =>
      hold(() => searchHistory(writer.db, filter, { before, limit: Math.min(limit, 200) })),
    count: ({ filter }) => hold(() => countFound(writer.db, filter)),
    proof: () => proof,
    verify,
    export: ({ filter, ...target }) =>
      hold(() => exportHistory({ ...deps, record, verify }, filter, target)),
    countOlderThan: (months) =>
      months === 0 ? 0 : countOlder(writer.db, monthsBefore(now(), months)),
    cut: (months) => hold(() => cut(months)),
    async begin() {
      try {
        await hold(sweep)
        const state = await verify()
        if (state.kind === 'intact') await hold(() => cut(deps.keptMonths()))
      } catch (error) {
        deps.onFault(error)
      }
    },
    async close() {
      isClosed = true
      await work
    },
  }
}
