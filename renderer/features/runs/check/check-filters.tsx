import type { RowFilter } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../app-shell/locale'
import { type FilterChip, FilterChips } from '../../../components/feedback/filter-chips'

type Shown = 'all' | 'problem' | 'repaired' | 'already' | 'set-aside' | 'excluded' | 'refused'

/** What the list can be narrowed to, with how many rows each leaves. */
export function CheckFilters({
  run,
  filter,
  onChange,
}: {
  readonly run: Run
  readonly filter: RowFilter
  readonly onChange: (filter: RowFilter) => void
}) {
  const { runCheck, formats } = useMessages()
  const { totals, counts } = run
  const chip = (value: Shown, count: number, meaning?: 'bad' | 'repaired'): FilterChip<Shown> => ({
    value,
    label: runCheck.filters[value],
    count: formats.number(count),
    ...(meaning && { meaning }),
  })
  const chips = [
    chip('all', totals.total),
    chip('problem', totals.problem, 'bad'),
    chip('repaired', counts.repaired, 'repaired'),
    chip('already', counts.already, 'repaired'),
    ...(counts.setAside > 0 ? [chip('set-aside', counts.setAside)] : []),
    chip('excluded', totals.excluded),
    ...(totals.refused > 0 ? [chip('refused', totals.refused, 'bad')] : []),
  ]
  return (
    <FilterChips
      label={runCheck.filtersLabel}
      chips={chips}
      value={chips.find(({ value }) => value === filter)?.value ?? 'all'}
      onChange={onChange}
    />
  )
}
