import { type CheckedRow, insertRows } from '#electron/ledger/run-rows-table'
import { insertRun, setRunState } from '#electron/ledger/runs-table'
import { decideRow, findRowKey } from './decide-row'
import type { DraftDeps } from './draft-deps'
import type { FieldValues } from './kinds/draft-kind'

/** Checks one row that stands alone against its kind's rules and what was sent before. */
export async function checkOneRow(
  { kind, writer }: Pick<DraftDeps, 'kind' | 'writer'>,
  values: FieldValues,
): Promise<CheckedRow> {
  const check = await kind.prepareCheck(writer.db, [values])
  const found = check(values, {})
  const own = {
    values: found.values,
    problems: [...found.problems],
    repairs: [...found.repairs],
    conflict: null,
    refusal: null,
    passwordSealed: null,
  }
  const key = findRowKey(kind, own)
  const sentBefore = kind.findEarlier(writer.db, [key]).get(key)
  return decideRow(kind, { position: 0, rowNumber: 1 }, own, { sentBefore })
}

/** Makes a run of one row that was typed, and gives its id. `now` is epoch seconds, UTC. */
export async function createOneRowRun(
  deps: Pick<DraftDeps, 'kind' | 'writer'>,
  input: { readonly name: string; readonly values: FieldValues; readonly now: number },
): Promise<number> {
  const row = await checkOneRow(deps, input.values)
  const { name, now } = input
  const { db } = deps.writer
  const unread = { encoding: null, separator: null, sheet: null, headerRow: 0 }
  const runId = insertRun(db, {
    kind: deps.kind.kind,
    source: { name, format: 'form', ...unread },
    sourceHash: '',
    createdAt: now,
  })
  insertRows(db, runId, [row])
  await deps.writer.write((writable) => setRunState(writable, runId, 'ready', now))
  return runId
}
