import { FileDown, Search } from 'lucide-react'
import { useRef } from 'react'
import { type HistoryFilter, historyOutcomeSchema, wholeHistory } from '#shared/domain/history'
import { shortcuts } from '#shared/domain/shortcuts'
import { outcomeWords } from '#shared/locales/history-text'
import { useMessages } from '../../../app-shell/locale'
import { useMenuCommands } from '../../../app-shell/use-menu-commands'
import { useShortcuts } from '../../../app-shell/use-shortcuts'
import { TextField } from '../../../components/fields/text-field'
import { ToggleChips } from '../../../components/fields/toggle-chips'
import { MenuButton } from '../../../components/overlays/menu'
import { PopoverButton } from '../../../components/overlays/popover-button'
import { isSameFilter } from '../../filter-forms/is-same-filter'
import { SpanEditor } from '../../filter-forms/span-editor'
import styles from '../history.module.css'
import { useExportHistory } from '../mutations'
import { FilterChips } from './filter-chips'
import { KindChoice } from './kind-choice'
import { meaningOf } from './outcome-tag'

/** What narrows the list, always in view, and the file of what is left. */
export function EntryFilters({
  filter,
  count,
  onChange,
}: {
  readonly filter: HistoryFilter
  readonly count: number | undefined
  readonly onChange: (filter: HistoryFilter) => void
}) {
  const messages = useMessages()
  const { history, shell } = messages
  const words = history.filters
  const save = useExportHistory()
  const isWhole = isSameFilter(filter, wholeHistory)
  const change = (part: Partial<HistoryFilter>) => onChange({ ...filter, ...part })
  const outcomes = outcomeWords(filter.kinds, messages)
  const { from, before } = filter
  const search = useRef<HTMLInputElement>(null)
  const find = () => {
    search.current?.focus()
    search.current?.select()
  }
  useMenuCommands({ find })
  useShortcuts({ [shortcuts.find]: find })
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.search}>
          <TextField
            label={words.search}
            isLabelHidden
            type="search"
            icon={Search}
            inputRef={search}
            placeholder={words.searchHint}
            value={filter.search}
            maxLength={200}
            onChange={(search) => change({ search })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || filter.search === '') return
              change({ search: '' })
              // Done with: Escape does not close the entry too.
              event.preventDefault()
            }}
          />
        </div>
        <PopoverButton label={words.kinds}>
          {() => <KindChoice kinds={filter.kinds} onChange={(kinds) => change({ kinds })} />}
        </PopoverButton>
        <PopoverButton label={words.dates}>
          {(close) => (
            <SpanEditor
              span={from === null && before === null ? null : { from, to: before }}
              hasLastDays
              onApply={(span) => {
                change({ from: span.from, before: span.to })
                close()
              }}
            />
          )}
        </PopoverButton>
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
      <div className={styles.bar}>
        <ToggleChips
          label={words.outcomes}
          values={filter.outcomes}
          onChange={(outcomes) => change({ outcomes })}
          chips={historyOutcomeSchema.options.map((value) => ({
            value,
            label: outcomes[value],
            meaning: meaningOf(value),
          }))}
        />
        {!isWhole && <FilterChips filter={filter} onChange={onChange} />}
      </div>
    </>
  )
}
