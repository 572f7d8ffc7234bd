import { inBatches, nextTurn } from '#electron/async/cooperative-batches'
import { insertStoredRows } from '#electron/ledger/runs/insert-rows'
import { readStoredRow, type StoredRow, toStoredRow } from '#electron/ledger/runs/run-rows-table'
import type { DraftKind, RowCheck } from '#electron/services/kinds/draft-kind'
import type { OpenedSource } from '#electron/services/sources/taken-source'
import type { SheetReader } from '#electron/sheets/sheet-reader'
import type { ReadingProgress, SheetRow } from '#shared/domain/fields/sheet'
import { decideRow, findRowKey, type Surroundings } from '../decide-row'
import { findCarriedPassword } from '../passwords/carry-password'
import type { DraftDeps } from './draft-deps'
import { type Drafting, draftRow } from './draft-row'
import type { FieldPlan } from './match-fields'
import { type PackedRows, unpackRows } from './packed-rows'
import { type ReadRow, readRow, takeFields, withPassword } from './read-row'
import { findKnownUsers, groupWindow, recheckDuplicates } from './recheck-duplicates'

/** Reads rows; where it can also `make` something of them, those that need nobody else are drafted there. */
export type RowReader = Pick<SheetReader, 'read'> & Partial<Pick<SheetReader, 'make'>>

/** How many rows of an import want each address, and which line was the first. */
type Addresses = Map<string, { readonly rowNumber: number; count: number }>

/**
 * Reads a file into a run, checked and compared with what was sent before and who is there already.
 *
 * Gives the hash of the file. Rejects with the signal's reason, or with what the reader says; the rows
 * written until then are the caller's to throw away.
 */
export async function importRows(
  deps: DraftDeps & { readonly reader: RowReader },
  runId: number,
  { source, options, signal }: OpenedSource,
  plan: FieldPlan,
  onProgress: (progress: ReadingProgress) => void,
): Promise<string> {
  const work: Import = { runId, plan, addresses: new Map(), signal }
  let count = 0
  const store = async (rows: readonly StoredRow[], share: number) => {
    await storeBatch(deps, work, rows)
    count += rows.length
    onProgress({ rows: count, share })
  }
  const { make, read } = deps.reader
  const drafting: Drafting = { kind: deps.kind.kind, runId, plan, secret: deps.cipher.secret }
  const reading =
    make !== undefined && isDraftedAlone(deps.kind, plan)
      ? // The worker makes these of a `Drafting`.
        await make(
          source,
          options,
          drafting,
          (packed, share) => store((packed as readonly PackedRows[]).flatMap(unpackRows), share),
          signal,
        )
      : await read(
          source,
          options,
          async (rows, share) => store(await draftBatch(deps, work, count, rows), share),
          signal,
        )
  await compareShared(deps, runId, work.addresses, signal)
  return reading.sha256
}

interface Import {
  readonly runId: number
  readonly plan: FieldPlan
  readonly addresses: Addresses
  readonly signal: AbortSignal
}

/** Whether rows can be drafted with nothing but themselves: no look-up, no password out of the ledger. */
function isDraftedAlone(kind: DraftKind, plan: FieldPlan): boolean {
  return kind.ownCheck !== null && !carriesPasswords(kind, plan)
}

/** True for a results file, which has no passwords: the ledger may still have them. */
function carriesPasswords({ passwordField }: DraftKind, { results, columns }: FieldPlan): boolean {
  return results !== null && passwordField !== null && !columns.has(passwordField)
}

/** Drafts rows in main; `first` is the position of the first. */
async function draftBatch(
  deps: DraftDeps,
  { runId, plan, signal }: Import,
  first: number,
  rows: readonly SheetRow[],
): Promise<StoredRow[]> {
  const values = rows.map((row) => takeFields(deps.kind, plan, row).cells)
  const check = await deps.kind.prepareCheck(deps.writer.db, values)
  const drafting = { kind: deps.kind, runId, seal: deps.cipher.seal }
  const drafts: StoredRow[] = []
  for await (const slice of inBatches(rows)) {
    signal.throwIfAborted()
    for (const row of slice) {
      drafts.push(draftRow(drafting, first + drafts.length, readOne(deps, plan, row, check)))
    }
  }
  return drafts
}

function readOne(deps: DraftDeps, plan: FieldPlan, row: SheetRow, check: RowCheck): ReadRow {
  const read = readRow(deps.kind, plan, row, check)
  const { passwordField } = deps.kind
  if (read.earlier === null || passwordField === null || !carriesPasswords(deps.kind, plan)) {
    return read
  }
  const carried = findCarriedPassword(deps, read.earlier, findRowKey(deps.kind, read.own))
  return withPassword(passwordField, read, carried, check)
}

/** Compares drafted rows with what stands around them, and writes them in one commit. */
async function storeBatch(
  deps: DraftDeps,
  { runId, addresses, signal }: Import,
  rows: readonly StoredRow[],
): Promise<void> {
  signal.throwIfAborted()
  const keys = rows.map(({ dedupeKey }) => dedupeKey)
  const known = await findKnownUsers(deps, keys)
  const sends = deps.kind.findEarlier(deps.writer.db, keys)
  const decided: StoredRow[] = []
  for await (const slice of inBatches(rows)) {
    signal.throwIfAborted()
    for (const row of slice) {
      const around = {
        sentBefore: sends.get(row.dedupeKey),
        alreadyUser: known.get(row.dedupeKey),
        verdict: countAddress(addresses, row.dedupeKey, row.rowNumber),
      }
      decided.push(decideStored(deps.kind, row, around))
    }
  }
  await nextTurn()
  insertStoredRows(deps.writer.db, runId, decided)
}

/** A drafted row is decided already, unless something stands around it. */
function decideStored(kind: DraftKind, row: StoredRow, around: Surroundings): StoredRow {
  if (!around.sentBefore && !around.alreadyUser && !around.verdict) return row
  const own = readStoredRow(row)
  return toStoredRow(decideRow(kind, own, { ...own, refusal: null }, around))
}

/** Counts a row in. Those within the window are compared at the end; what is beyond it differs. */
function countAddress(addresses: Addresses, key: string, rowNumber: number) {
  if (key === '') return undefined
  const address = addresses.get(key)
  if (!address) {
    addresses.set(key, { rowNumber, count: 1 })
    return undefined
  }
  address.count += 1
  if (address.count <= groupWindow) return undefined
  return { kind: 'differs' as const, rowNumber: address.rowNumber }
}

async function compareShared(
  deps: DraftDeps,
  runId: number,
  addresses: Addresses,
  signal: AbortSignal,
): Promise<void> {
  const shared = [...addresses].flatMap(([key, { count }]) => (count > 1 ? [key] : []))
  const known = await findKnownUsers(deps, shared)
  for await (const keys of inBatches(shared, addressesAtOnce)) {
    signal.throwIfAborted()
    await deps.writer.write((db) => recheckDuplicates(deps, db, runId, keys, known))
  }
}

const addressesAtOnce = 50
