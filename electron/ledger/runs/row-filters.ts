import type { NamedRowFilter, ProblemGroup, RowFilter } from '#shared/domain/runs/row'

/** A filter of a run's rows as SQL has it. */
export interface FilterSql {
  /** The table by the index that serves: without statistics SQLite would walk the whole run. */
  readonly from: string
  /** Beside `run_id = …`. */
  readonly where: string
  /** What the names in `where` stand for. */
  readonly values: Readonly<Record<string, string>>
}

/** How the rows that a filter leaves are asked for. */
export function readFilter(filter: RowFilter): FilterSql {
  if (typeof filter === 'object') return readGroup(filter)
  return { from: tables[filter], where: conditions[filter], values: {} }
}

/** How the rows to mend that share a problem are asked for; `state` is another one for rows left out. */
export function readGroup(
  { field, problem, text }: ProblemGroup,
  state: 'problem' | 'excluded' = 'problem',
): FilterSql {
  const conditions = [
    `state = '${state}'`,
    // As text first: taking the JSON of every row apart would hold the window up.
    'instr(problems_json, $problem) > 0',
    `EXISTS (SELECT 1 FROM json_each(problems_json) AS found
       WHERE found.value ->> 'field' = $field AND found.value ->> 'code' = $problem)`,
    ...(text === undefined ? [] : ["coalesce(values_json ->> $place, '') = $text"]),
  ]
  return {
    from: byState,
    where: conditions.join(' AND '),
    values: { field, problem, ...(text !== undefined && { place: `$.${field}`, text }) },
  }
}

const byState = 'run_rows INDEXED BY run_rows_by_state'

const tables: Record<NamedRowFilter, string> = {
  all: 'run_rows',
  problem: byState,
  repaired: 'run_rows INDEXED BY run_rows_repaired',
  already: byState,
  'set-aside': byState,
  'left-out': byState,
  hidden: byState,
  closed: 'run_rows INDEXED BY run_rows_closed',
  ready: byState,
  excluded: byState,
  done: byState,
  refused: byState,
  unknown: byState,
  unsent: byState,
  attempted: 'run_rows INDEXED BY run_rows_sent',
}

const leftOut = JSON.stringify({ kind: 'left-out' })
/** What the file itself says is not to be sent. */
const isSetAside = `(conflict_json IN ('{"kind":"hidden"}', '{"kind":"footer"}')
  OR conflict_json LIKE '{"kind":"not-paid"%')`

/** As the index of migration 0015 has it. */
const isClosed = `(substr(conflict_json, 1, 16) = '{"kind":"closed"')`

const conditions: Record<NamedRowFilter, string> = {
  all: 'true',
  problem: `state = 'problem'`,
  repaired: `repairs_json <> '[]'`,
  // Compared as text: taking the JSON of 100,000 rows apart would hold the window up.
  already: `state = 'excluded' AND conflict_json <> '${leftOut}' AND NOT ${isSetAside}
    AND NOT ${isClosed}`,
  'set-aside': `state = 'excluded' AND ${isSetAside}`,
  'left-out': `state = 'excluded' AND conflict_json = '${leftOut}'`,
  hidden: `state = 'excluded' AND conflict_json = '{"kind":"hidden"}'`,
  closed: isClosed,
  ready: `state = 'ready'`,
  // Those that were closed are told by themselves: no row stands behind two figures of one sum.
  excluded: `state = 'excluded' AND NOT coalesce(${isClosed}, false)`,
  done: `state = 'done'`,
  refused: `state = 'refused'`,
  unknown: `state IN ('unknown', 'sending')`,
  unsent: `state IN ('ready', 'unsent')`,
  attempted: 'sent_at IS NOT NULL',
}
