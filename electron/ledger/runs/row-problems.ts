import { z } from 'zod'
import type { ReadableDb } from '#electron/sqlite/database'
import { problemCodeSchema } from '#shared/domain/fields/cell-notes'
import type { ProblemGroup } from '#shared/domain/runs/row'
import { jsonColumn } from '../json-column'
import { prepare } from '../statements'
import type { After } from './draft-rows-table'
import { readGroup } from './row-filters'

/** Some rows' share of a count; `last` is the place it came to, null at the end. */
export interface CountedPart<Counted> {
  readonly counted: readonly Counted[]
  readonly last: number | null
}

const problemCountSchema = z.object({
  field: z.string(),
  problem: problemCodeSchema,
  count: z.int(),
})
/** How many rows have a problem in a field. */
export type ProblemCount = Readonly<z.infer<typeof problemCountSchema>>

/** Which problems the next rows to mend have, and in how many rows each. */
export function countProblems(
  db: ReadableDb,
  runId: number,
  part: After,
): CountedPart<ProblemCount> {
  const counted = prepare(
    db,
    `WITH slice AS (${sliceOf(problemRows)})
     SELECT found.value ->> 'field' AS field, found.value ->> 'code' AS problem,
       count(DISTINCT position) AS count
     FROM slice, json_each(problems_json) AS found GROUP BY 1, 2`,
  )
    .all({ runId, ...part })
    .map((record) => problemCountSchema.parse(record))
  return { counted, last: findLast(db, runId, problemRows, part) }
}

const textCountSchema = z.object({
  text: z.string(),
  count: z.int(),
  rowNumbers: jsonColumn(z.array(z.int())),
})
/** What cells say, in how many rows, and the numbers of these. */
export type TextCount = Readonly<z.infer<typeof textCountSchema>>

/** What the cells of the next rows with a problem say, and in how many rows each. */
export function countTexts(
  db: ReadableDb,
  runId: number,
  group: ProblemGroup,
  part: After,
): CountedPart<TextCount> {
  const rows = readGroup(group)
  const counted = prepare(
    db,
    `WITH slice AS (${sliceOf(rows)})
     SELECT coalesce(values_json ->> $cell, '') AS text, count(*) AS count,
       json_group_array(row_number) AS rowNumbers FROM slice GROUP BY 1`,
  )
    .all({ runId, ...part, ...rows.values, cell: `$.${group.field}` })
    .map((record) => textCountSchema.parse(record))
  return { counted, last: findLast(db, runId, rows, part) }
}

const problemRows = {
  from: 'run_rows INDEXED BY run_rows_by_state',
  where: "state = 'problem'",
  values: {},
}

type Rows = ReturnType<typeof readGroup>

function sliceOf({ from, where }: Rows): string {
  return `SELECT position, row_number, values_json, problems_json FROM ${from}
    WHERE run_id = $runId AND position > $after AND ${where} ORDER BY position LIMIT $limit`
}

/** Where the slice ends; null where nothing comes behind it. */
function findLast(db: ReadableDb, runId: number, rows: Rows, part: After): number | null {
  const record = prepare(
    db,
    `SELECT max(position) AS last, count(*) AS count FROM (${sliceOf(rows)})`,
  ).get({ runId, ...part, ...rows.values })
  const { last, count } = z.object({ last: z.int().nullable(), count: z.int() }).parse(record)
  return count < part.limit ? null : last
}
