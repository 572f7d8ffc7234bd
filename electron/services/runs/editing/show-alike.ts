import type { Ledger } from '#electron/ledger/group-commit'
import { countRowsAlike, listRowsWithProblem } from '#electron/ledger/runs/draft-rows-table'
import type { RunRecord } from '#electron/ledger/runs/runs-table'
import { showRow } from '../show-run'
import { type AlikeChoice, readAlike } from './edit-run'

/** Rows that a person is shown of those that are alike. */
const shown = 20

/** How many rows to mend are alike, and the first of them. */
export function showAlike(ledger: Ledger, { id, source }: RunRecord, choice: AlikeChoice) {
  const alike = readAlike(choice)
  const first = listRowsWithProblem(ledger, id, alike, { after: -1, limit: shown })
  return {
    rows: first.map((row) => showRow(source, row)),
    count: countRowsAlike(ledger, id, alike),
  }
}
