import { type CheckedRow, insertRows } from '#electron/ledger/run-rows-table'
import type { SheetReader } from '#electron/sheets/sheet-reader'
import type { SheetSource } from '#electron/sheets/sheet-source'
import type { SheetRow, SourceOptions } from '#shared/domain/sheet'
import { findCarriedPassword } from './carry-password'
import { decideRow, findRowKey } from './decide-row'
import type { DraftDeps } from './draft-deps'
import type { RowCheck } from './kinds/draft-kind'
import type { FieldPlan } from './match-fields'
import { sealPassword } from './passwords'
import { type ReadRow, readRow, takeFields, withPassword } from './read-row'
import { findKnownUsers, groupWindow, recheckEmails } from './recheck-emails'
import { inSlices, nextTurn } from './slices'

/** A file that is ready to be read to its end. */
export interface OpenedSource {
  readonly source: SheetSource
  readonly options: SourceOptions
  readonly signal: AbortSignal
}

/** How many rows of an import want each address, and which line was the first. */
type Addresses = Map<string, { readonly rowNumber: number; count: number }>

/**
 * Reads a file into a run, checked and compared with what was sent before and who is there already.
 *
 * Gives the hash of the file. Rejects with the signal's reason, or with what the reader says; the rows
 * written until then are the caller's to throw away.
 */
export async function importRows(
  deps: DraftDeps & { readonly reader: Pick<SheetReader, 'read'> },
  runId: number,
  { source, options, signal }: OpenedSource,
  plan: FieldPlan,
  onProgress: (rows: number) => void,
): Promise<string> {
  const addresses: Addresses = new Map()
  let position = 0
  const reading = await deps.reader.read(
    source,
    options,
    async (rows) => {
      await importBatch(deps, { runId, first: position, plan, addresses, signal }, rows)
      position += rows.length
      onProgress(position)
    },
    signal,
  )
  await compareShared(deps, runId, addresses, signal)
  return reading.sha256
}

interface Batch {
  readonly runId: number
  /** The position of the batch's first row. */
  readonly first: number
  readonly plan: FieldPlan
  readonly addresses: Addresses
  readonly signal: AbortSignal
}

async function importBatch(
  deps: DraftDeps,
  batch: Batch,
  rows: readonly SheetRow[],
): Promise<void> {
  const read: ReadRow[] = []
  const values = rows.map((row) => takeFields(deps.kind, batch.plan, row).cells)
  const check = await deps.kind.prepareCheck(deps.writer.db, values)
  for await (const slice of inSlices(rows)) {
    batch.signal.throwIfAborted()
    for (const row of slice) read.push(readOne(deps, batch.plan, row, check))
  }
  const keys = read.map((row) => findRowKey(deps.kind, row.own))
  // The copy of the users answers from its own thread while the passwords are sealed.
  const [known, sealed] = await Promise.all([
    findKnownUsers(deps, keys),
    sealAll(deps, batch, read),
  ])
  const sends = deps.kind.findEarlier(deps.writer.db, keys)
  const checked: CheckedRow[] = []
  for await (const slice of inSlices(read)) {
    batch.signal.throwIfAborted()
    for (const row of slice) {
      const index = checked.length
      const place = { position: batch.first + index, rowNumber: row.rowNumber }
      const key = keys[index] ?? ''
      const around = {
        sentBefore: sends.get(key),
        alreadyUser: known.get(key),
        verdict: countAddress(batch.addresses, key, row.rowNumber),
      }
      const own = { ...row.own, passwordSealed: sealed[index] ?? null }
      checked.push(decideRow(deps.kind, place, own, around))
    }
  }
  await nextTurn()
  // One commit for the whole batch.
  insertRows(deps.writer.db, batch.runId, checked)
}

async function sealAll(
  { cipher }: DraftDeps,
  { runId, first, signal }: Batch,
  rows: readonly ReadRow[],
): Promise<(Uint8Array | null)[]> {
  const sealed: (Uint8Array | null)[] = []
  for await (const slice of inSlices(rows)) {
    signal.throwIfAborted()
    for (const { password } of slice) {
      sealed.push(sealPassword(cipher, { runId, position: first + sealed.length }, password))
    }
  }
  return sealed
}

function readOne(deps: DraftDeps, plan: FieldPlan, row: SheetRow, check: RowCheck): ReadRow {
  const read = readRow(deps.kind, plan, row, check)
  const { passwordField } = deps.kind
  if (read.earlier === null || passwordField === null || plan.columns.has(passwordField))
    return read
  const carried = findCarriedPassword(deps, read.earlier, findRowKey(deps.kind, read.own))
  return withPassword(passwordField, read, carried, check)
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
  for await (const keys of inSlices(shared, addressesAtOnce)) {
    signal.throwIfAborted()
    await deps.writer.write((db) => recheckEmails(deps, db, runId, keys, known))
  }
}

const addressesAtOnce = 50
