import type { NamedRowFilter } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../app-shell/locale'
import { type FilterChip, FilterChips } from '../../../components/feedback/filter-chips'
import type { Meaning } from '../../../components/feedback/meaning'

type Shown =
  | 'all'
  | 'done'
  | 'refused'
  | 'unknown'
  | 'ready'
  | 'unsent'
  | 'problem'
  | 'excluded'
  | 'closed'

const order: readonly (readonly [Shown, Meaning])[] = [
  ['all', 'neutral'],
  ['done', 'good'],
  ['refused', 'bad'],
  ['unknown', 'unknown'],
  ['ready', 'neutral'],
  ['unsent', 'neutral'],
  ['problem', 'bad'],
  ['excluded', 'neutral'],
  ['closed', 'neutral'],
]

/** Which outcomes to show; those that no row has are left out. */
export function ResultFilters({
  run,
  filter,
  onChange,
}: {
  readonly run: Run
  readonly filter: NamedRowFilter
  readonly onChange: (filter: NamedRowFilter) => void
}) {
  const { runResult, formats } = useMessages()
  const { totals } = run
  const counts: Readonly<Record<Shown, number>> = {
    ...totals,
    closed: run.counts.closed,
    excluded: totals.excluded - run.counts.closed,
    all: totals.total,
  }
  const chips = order
    .filter(([value]) => value === 'all' || counts[value] > 0)
    .map(
      ([value, meaning]): FilterChip<Shown> => ({
        value,
        label: runResult.filters[value],
        count: formats.number(counts[value]),
        meaning,
      }),
    )
  return (
    <FilterChips
      label={runResult.filtersLabel}
      chips={chips}
      value={chips.find(({ value }) => value === filter)?.value ?? 'all'}
      onChange={onChange}
    />
  )
}
