import { batchSize, nextTurn } from '#electron/async/cooperative-batches'
import type { Ledger } from '#electron/ledger/group-commit'
import { listRows } from '#electron/ledger/runs/run-rows-table'
import type { DraftKind } from '#electron/services/kinds/draft-kind'
import type { RowFilter } from '#shared/domain/runs/row'
import { matchText, replaceText } from '#shared/domain/values/match-text'
import type { Messages } from '#shared/locales/id'
import { isEditable } from '../decide-row'
import type { PlacedEdit } from './edit-run'

/** Places that are told; more are counted. */
const toldPlaces = 5000

/** A cell in the list that a filter leaves. */
export interface FoundPlace {
  /** 0-based place in that list. */
  readonly offset: number
  readonly position: number
  readonly field: string
}

interface Search {
  readonly filter: RowFilter
  readonly text: string
}

/** The cells whose text, as a person reads it, has some text in it: how many, and the first of them. */
export async function findText(
  deps: { readonly ledger: Ledger; readonly kind: DraftKind; readonly messages: Messages },
  runId: number,
  search: Search,
): Promise<{ count: number; places: FoundPlace[] }> {
  const places: FoundPlace[] = []
  let count = 0
  for await (const { offset, position, field } of findCells(deps, runId, search)) {
    count += 1
    if (places.length < toldPlaces) places.push({ offset, position, field })
  }
  return { count, places }
}

/** What writing another text in place of one comes to, in all cells of rows that may be edited. */
export async function planReplacing(
  deps: { readonly ledger: Ledger; readonly kind: DraftKind; readonly messages: Messages },
  runId: number,
  { replacement, ...search }: Search & { readonly replacement: string },
): Promise<PlacedEdit[]> {
  const edits: PlacedEdit[] = []
  for await (const cell of findCells(deps, runId, search)) {
    const value = replaceText(cell.shown, search.text, replacement)
    if (cell.isEditable) edits.push({ position: cell.position, field: cell.field, value })
  }
  return edits
}

async function* findCells(
  { ledger, kind, messages }: Parameters<typeof findText>[0],
  runId: number,
  { filter, text }: Search,
) {
  const isMatch = matchText(text)
  const fields = kind.fields.map(({ name }) => name).filter((name) => name !== kind.passwordField)
  for (let offset = 0; ; offset += batchSize) {
    await nextTurn()
    const rows = listRows(ledger, runId, filter, { offset, limit: batchSize })
    for (const [index, row] of rows.entries()) {
      for (const field of fields) {
        const shown = kind.show(field, row.values[field] ?? '', messages)
        if (!isMatch(shown)) continue
        const { position } = row
        yield { offset: offset + index, position, field, shown, isEditable: isEditable(row) }
      }
    }
    if (rows.length < batchSize) return
  }
}
