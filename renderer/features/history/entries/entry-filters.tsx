import { FileDown, Search } from 'lucide-react'
import { useState } from 'react'
import {
  type HistoryFilter,
  type HistoryOutcome,
  historyKindSchema,
  historyOutcomeSchema,
  wholeHistory,
} from '#shared/domain/history'
import { daySeconds } from '#shared/domain/wib-day'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { Chip } from '../../../components/chip'
import { FilterChips } from '../../../components/filter-chips'
import { MenuButton } from '../../../components/menu'
import { Select } from '../../../components/select'
import { TextField } from '../../../components/text-field'
import styles from '../history.module.css'
import { useExportHistory } from '../mutations'
import { DayField } from './day-field'
import { meaningOf } from './outcome-tag'

/** What narrows the list, and the file of what is left. */
export function EntryFilters({
  filter,
  count,
  onChange,
}: {
  readonly filter: HistoryFilter
  readonly count: number | undefined
  readonly onChange: (filter: HistoryFilter) => void
}) {
  const { history, shell } = useMessages()
  const words = history.filters
  // Emptying the filters empties the date fields too, which keep what is half typed.
  const [cleared, setCleared] = useState(0)
  const save = useExportHistory()
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(wholeHistory)
  const who = filter.user?.email ?? filter.user?.registrationId
  return (
    <>
      <div className={styles.filters} key={cleared}>
        <div className={styles.search}>
          <TextField
            label={words.search}
            icon={Search}
            placeholder={words.searchHint}
            value={filter.search}
            maxLength={200}
            onChange={(search) => onChange({ ...filter, search })}
          />
        </div>
        <div className={styles.kind}>
          <Select
            label={words.kinds}
            placeholder={words.all}
            options={[
              { value: 'all', label: words.all },
              ...historyKindSchema.options.map((value) => ({ value, label: history.kinds[value] })),
            ]}
            value={filter.kinds[0] ?? 'all'}
            onChange={(kind) =>
              onChange({ ...filter, kinds: kind === 'all' ? [] : [historyKindSchema.parse(kind)] })
            }
          />
        </div>
        <div className={styles.day}>
          <DayField
            label={words.from}
            value={filter.from}
            onChange={(from) => onChange({ ...filter, from })}
          />
        </div>
        <div className={styles.day}>
          <DayField
            label={words.to}
            value={filter.before === null ? null : filter.before - daySeconds}
            onChange={(day) =>
              onChange({ ...filter, before: day === null ? null : day + daySeconds })
            }
          />
        </div>
      </div>
      <div className={styles.bar}>
        <FilterChips
          label={words.outcomes}
          value={filter.outcomes[0] ?? 'all'}
          onChange={(outcome: HistoryOutcome | 'all') =>
            onChange({ ...filter, outcomes: outcome === 'all' ? [] : [outcome] })
          }
          chips={[
            { value: 'all', label: words.all },
            ...historyOutcomeSchema.options.map((value) => ({
              value,
              label: history.outcomes[value],
              meaning: meaningOf(value),
            })),
          ]}
        />
        {who && (
          <Chip
            label={words.person(who)}
            removeLabel={words.personOff(who)}
            onRemove={() => onChange({ ...filter, user: null })}
          />
        )}
        {isNarrowed && (
          <Button
            variant="quiet"
            size="small"
            onPress={() => {
              setCleared((times) => times + 1)
              onChange(wholeHistory)
            }}
          >
            {words.clear}
          </Button>
        )}
        <div className={styles.push}>
          <span className={styles.number} role="status">
            {count === undefined ? shell.loading : history.count(count)}
          </span>
          <MenuButton
            icon={FileDown}
            label={history.export.label}
            isDisabled={save.isPending || count === 0}
            items={[
              { id: 'xlsx', label: history.export.xlsx },
              { id: 'csv', label: history.export.csv },
            ]}
            onAction={(format) => save.mutate({ filter, format })}
          />
        </div>
      </div>
    </>
  )
}
