import { nextTurn } from '#electron/async/cooperative-batches'
import type { Ledger } from '#electron/ledger/group-commit'
import {
  type CountedPart,
  countProblems,
  countTexts,
  type ProblemCount,
  type TextCount,
} from '#electron/ledger/runs/row-problems'
import type { RunRecord } from '#electron/ledger/runs/runs-table'
import type { ProblemGroup, Row } from '#shared/domain/runs/row'
import { placeOf } from '../show-run'

/** Rows counted between two turns of the event loop: a few milliseconds. */
const sliceRows = 1000

/** Different texts that a person can go through; there may be more. */
const shownTexts = 200

/** Rows that are named for each. */
const shownRows = 20

/** What cells say, in how many rows, and where the first of these stand. */
export interface ProblemText {
  readonly text: string
  readonly count: number
  readonly rows: Pick<Row, 'rowNumber' | 'sheet'>[]
}

/** Which problems the rows to mend of a run have, and in how many rows each; the most frequent first. */
export async function listProblems(ledger: Ledger, runId: number): Promise<ProblemCount[]> {
  const problems = new Map<string, ProblemCount>()
  const part = (after: number) => countProblems(ledger, runId, { after, limit: sliceRows })
  for await (const found of countedIn(part)) {
    const key = JSON.stringify([found.field, found.problem])
    problems.set(key, { ...found, count: found.count + (problems.get(key)?.count ?? 0) })
  }
  return [...problems.values()].sort((a, b) => b.count - a.count)
}

/** What the cells with a problem say, in how many rows each; `different` counts all of them. */
export async function listProblemTexts(
  ledger: Ledger,
  { id, source }: Pick<RunRecord, 'id' | 'source'>,
  group: ProblemGroup,
): Promise<{ texts: ProblemText[]; different: number; rows: number }> {
  const found = new Map<string, TextCount>()
  let rows = 0
  const part = (after: number) => countTexts(ledger, id, group, { after, limit: sliceRows })
  for await (const { text, count, rowNumbers } of countedIn(part)) {
    const before = found.get(text) ?? { count: 0, rowNumbers: [] }
    rows += count
    found.set(text, {
      text,
      count: before.count + count,
      rowNumbers: [...before.rowNumbers, ...rowNumbers].slice(0, shownRows),
    })
  }
  const byCount = [...found.values()].sort((a, b) => b.count - a.count)
  const texts = byCount.slice(0, shownTexts).map(({ text, count, rowNumbers }) => ({
    text,
    count,
    rows: rowNumbers.map((rowNumber) => placeOf(source, rowNumber)),
  }))
  return { texts, different: byCount.length, rows }
}

async function* countedIn<Counted>(
  count: (after: number) => CountedPart<Counted>,
): AsyncGenerator<Counted> {
  for (let after: number | null = -1; after !== null; ) {
    await nextTurn()
    const { counted, last } = count(after)
    yield* counted
    after = last
  }
}
