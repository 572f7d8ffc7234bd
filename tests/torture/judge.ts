import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { findResultsColumns, readEarlierResult } from '#electron/services/sources/results-columns'
import type { Remains } from './found-ledger'
import type { Scene } from './scene'

/** What is wrong between the service, the ledger and the report: keys of rows. */
export interface Verdict {
  readonly doubled: readonly string[]
  readonly lost: readonly string[]
  readonly falselyFailed: readonly string[]
  readonly falselyDone: readonly string[]
}

export function isWrong(verdict: Verdict): boolean {
  return Object.values(verdict).some((keys: readonly string[]) => keys.length > 0)
}

/** States in which a row claims to have left nothing at the service. */
const notThere: ReadonlySet<string> = new Set(['ready', 'unsent', 'refused', 'problem', 'excluded'])

/** Compares what is in the ledger with what the service has on record; at any moment. */
export function judgeRemains(
  scene: Scene,
  { rows, isHistoryIntact, doneInHistory }: Remains,
): Verdict {
  const found = new Map(rows.map((row) => [row.position, row]))
  const isLost = (position: number) => found.get(position)?.values.email === undefined
  const keysOf = (isSuch: (row: RowRecord) => boolean) =>
    rows.filter(isSuch).map(({ position }) => keyAt(scene, position))
  const isThere = ({ position }: RowRecord) => isAtService(scene, position)
  const isTold = (row: RowRecord) =>
    doneInHistory.filter((rowNumber) => rowNumber === row.rowNumber).length === 1
  const broken = isHistoryIntact ? [] : ['history']
  return {
    doubled: listDoubled(scene),
    lost: [...scene.rows.filter((_, n) => isLost(n)).map(({ key }) => key), ...broken],
    falselyFailed: keysOf((row) => notThere.has(row.state) && isClaim(scene, row) && isThere(row)),
    falselyDone: keysOf((row) => row.state === 'done' && !(isThere(row) && isTold(row))),
  }
}

/** Compares the report with the ledger as well: a row that stands in it not once, or in another state, is lost. */
export function judgeReport(scene: Scene, remains: Remains): Verdict {
  const verdict = judgeRemains(scene, remains)
  return { ...verdict, lost: [...verdict.lost, ...listUntold(scene, remains)] }
}

function listUntold(scene: Scene, { rows }: Remains): string[] {
  const [header = [], ...lines] = parse(readFileSync(scene.report), {
    bom: true,
    delimiter: [';', ','],
    relax_column_count: true,
  }) as string[][] // Without `columns` each record is a list of texts.
  const columns = findResultsColumns(header)
  if (columns === null) throw new Error(`no report: ${header.join(' | ')}`)
  const told = lines.map((cells) => readEarlierResult(columns, cells))
  return rows
    .filter(({ rowNumber, state }) => {
      const [line, second] = told.filter((each) => each.place === String(rowNumber))
      return second !== undefined || line?.state !== state
    })
    .map(({ position }) => keyAt(scene, position))
}

/** A look that waits to be taken claims nothing about the user. */
function isClaim({ plan }: Scene, { state }: RowRecord): boolean {
  return plan.kind !== 'check' || state === 'refused'
}

function listDoubled({ service, plan }: Scene): string[] {
  const { registrations, invoices } = service.counts()
  if (plan.kind === 'check') return []
  const counted = plan.kind === 'register' ? registrations : invoices
  return [...counted].filter(([, times]) => times > 1).map(([key]) => key)
}

function isAtService({ service, plan, rows }: Scene, position: number): boolean {
  const key = rows[position]?.key ?? ''
  if (plan.kind === 'activate') return service.counts().invoices.has(key)
  return service.findUser(key) !== undefined
}

function keyAt({ rows }: Scene, position: number): string {
  return rows[position]?.key ?? `position ${position}`
}
