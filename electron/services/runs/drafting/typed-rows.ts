import { nextTurn } from '#electron/async/cooperative-batches'
import { insertRows } from '#electron/ledger/runs/insert-rows'
import type { CheckedRow } from '#electron/ledger/runs/run-rows-table'
import { insertRun, setRunState } from '#electron/ledger/runs/runs-table'
import type { FieldValues } from '#electron/services/kinds/draft-kind'
import { decideRow, findRowKey } from '../decide-row'
import { sealPassword } from '../passwords/passwords'
import { throwAway } from './create-run'
import type { DraftDeps } from './draft-deps'
import { splitPassword } from './read-row'

type TypedDeps = Pick<DraftDeps, 'kind' | 'writer' | 'cipher'>

/** Checks one row that stands alone against its kind's rules and what was sent before; keeps nothing. */
export async function checkOneRow(deps: TypedDeps, values: FieldValues): Promise<CheckedRow> {
  const [row] = await checkRows(deps, 0, [values], () => null)
  if (!row) throw new Error('a row that was checked is gone')
  return row
}

/**
 * Makes a run of rows that come from the console itself, not from a file, and gives its id.
 *
 * Where that fails nothing is left of it. `now` is epoch seconds, UTC.
 */
export async function createTypedRun(
  deps: TypedDeps,
  input: {
    readonly name: string
    readonly pages: AsyncIterable<readonly FieldValues[]> | Iterable<readonly FieldValues[]>
    readonly now: number
  },
): Promise<number> {
  const { name, now } = input
  const { db } = deps.writer
  const unread = { encoding: null, separator: null, sheet: null, headerRow: 0 }
  const runId = insertRun(db, {
    kind: deps.kind.kind,
    source: { name, format: 'form', ...unread },
    sourceHash: '',
    createdAt: now,
  })
  try {
    let position = 0
    for await (const page of input.pages) {
      const seal: Seal = (place, password) =>
        sealPassword(deps.cipher, { runId, position: place }, password)
      insertRows(db, runId, await checkRows(deps, position, page, seal))
      position += page.length
      await nextTurn()
    }
    await deps.writer.write((writable) => setRunState(writable, runId, 'ready', now))
  } catch (error) {
    await throwAway(deps, runId, now)
    throw error
  }
  return runId
}

/** Seals the password of the row at a place. */
type Seal = (position: number, password: string) => Uint8Array | null

async function checkRows(
  { kind, writer }: TypedDeps,
  first: number,
  rows: readonly FieldValues[],
  seal: Seal,
): Promise<CheckedRow[]> {
  const check = await kind.prepareCheck(writer.db, rows)
  const own = rows.map((values, at) => {
    const found = check(values, {})
    const { password, kept } = splitPassword(kind, found.values)
    return {
      values: kept,
      problems: [...found.problems],
      repairs: [...found.repairs],
      conflict: null,
      refusal: null,
      passwordSealed: seal(first + at, password),
    }
  })
  const keys = own.map((row) => findRowKey(kind, row))
  const sent = kind.findEarlier(writer.db, keys)
  return own.map((row, at) =>
    decideRow(kind, { position: first + at, rowNumber: first + at + 1 }, row, {
      sentBefore: sent.get(keys[at] ?? ''),
    }),
  )
}
