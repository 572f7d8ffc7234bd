import type { NamedRowFilter, ProblemGroup, RowFilter } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../app-shell/locale'
import { type FilterChip, FilterChips } from '../../../components/feedback/filter-chips'
import { useProblems } from '../queries'
import { describeGroup } from './describe-group'

type Named = Extract<
  NamedRowFilter,
  'all' | 'problem' | 'repaired' | 'already' | 'set-aside' | 'left-out' | 'closed' | 'refused'
>

/** What the list can be narrowed to, each problem by itself too, with how many rows each leaves. */
export function CheckFilters({
  run,
  filter,
  onChange,
}: {
  readonly run: Run
  readonly filter: RowFilter
  readonly onChange: (filter: RowFilter) => void
}) {
  const messages = useMessages()
  const { runCheck, formats } = messages
  const { totals, counts } = run
  const found = useProblems(run.id, totals.problem > 0).data ?? []
  const problems = totals.problem > 0 ? found : []
  const chosen = typeof filter === 'object' ? filter : null
  const groups: readonly (ProblemGroup & { readonly count?: number })[] =
    chosen === null || problems.some((group) => isSame(group, chosen))
      ? problems
      : [...problems, chosen]

  const chip = (value: Named, count: number, meaning?: 'bad' | 'repaired'): FilterChip<string> => ({
    value,
    label: runCheck.filters[value],
    count: formats.number(count),
    ...(meaning && { meaning }),
  })
  const chips: readonly FilterChip<string>[] = [
    chip('all', totals.total),
    chip('problem', totals.problem, 'bad'),
    ...groups.map((group): FilterChip<string> => {
      const text = chosen !== null && isSame(group, chosen) ? chosen.text : undefined
      return {
        value: toKey(group),
        label: describeGroup({ ...group, text }, messages),
        ...(group.count !== undefined &&
          text === undefined && { count: formats.number(group.count) }),
        meaning: 'bad',
      }
    }),
    chip('repaired', counts.repaired, 'repaired'),
    chip('already', counts.already, 'repaired'),
    ...(counts.setAside > 0 ? [chip('set-aside', counts.setAside)] : []),
    chip('left-out', totals.excluded - counts.already - counts.setAside - counts.closed),
    ...(counts.closed > 0 ? [chip('closed', counts.closed)] : []),
    ...(totals.refused > 0 ? [chip('refused', totals.refused, 'bad')] : []),
  ]
  return (
    <FilterChips
      label={runCheck.filtersLabel}
      chips={chips}
      value={chosen === null ? nameOf(filter, chips) : toKey(chosen)}
      moreLabel={runCheck.moreFilters}
      onChange={(value) => {
        const group = groups.find((candidate) => toKey(candidate) === value)
        if (group) onChange({ field: group.field, problem: group.problem })
        else onChange(value as Named)
      }}
    />
  )
}

function isSame(one: ProblemGroup, other: ProblemGroup): boolean {
  return toKey(one) === toKey(other)
}

/** The chip of a problem; a text within it is no chip of its own. */
function toKey({ field, problem }: ProblemGroup): string {
  return `${field}:${problem}`
}

function nameOf(filter: RowFilter, chips: readonly FilterChip<string>[]): string {
  return chips.find(({ value }) => value === filter)?.value ?? 'all'
}
