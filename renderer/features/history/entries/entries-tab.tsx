import { ScrollText, SearchX } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { type HistoryEntry, type HistoryFilter, wholeHistory } from '#shared/domain/history'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation, useRoute } from '../../../app-shell/navigation'
import { useEmailText } from '../../../app-shell/use-email-text'
import { useGridFrame } from '../../../app-shell/use-grid-frame'
import { EmptyState } from '../../../components/feedback/empty-state'
import { Spinner } from '../../../components/feedback/spinner'
import { DataGrid } from '../../../components/grid/data-grid'
import { isSameFilter } from '../../filter-forms/is-same-filter'
import styles from '../history.module.css'
import { useHistoryCount, useHistoryEntries } from '../queries'
import { makeEntryColumns } from './entry-columns'
import { EntryDetail } from './entry-detail'
import { EntryFilters } from './entry-filters'

/** So many lines before the end the next page is asked for. */
const rowsAhead = 50

/** Everything that was done, as the filters leave it. */
export function EntriesTab() {
  const route = useRoute()
  const { showHistory } = useNavigation()
  const { filter } = route.history
  // The letters appear at once; the list follows when it can.
  const asked = useDeferredValue(filter)
  const count = useHistoryCount(asked)
  const change = (next: HistoryFilter) => showHistory({ filter: next })
  return (
    <>
      <EntryFilters filter={filter} count={count.data} onChange={change} />
      <EntryList filter={asked} onPerson={change} />
    </>
  )
}

function EntryList({
  filter,
  onPerson,
}: {
  readonly filter: HistoryFilter
  readonly onPerson: (filter: HistoryFilter) => void
}) {
  const messages = useMessages()
  const gridFrame = useGridFrame()
  const { history, shell } = messages
  const [chosen, setChosen] = useState<{ id: number; columnId: string } | null>(null)
  const list = useHistoryEntries(filter)
  const entries = useMemo(() => list.data?.pages.flat() ?? [], [list.data])
  const emailText = useEmailText()
  const { search } = filter
  const columns = useMemo(
    () => makeEntryColumns(messages, emailText, search),
    [messages, emailText, search],
  )
  const getRow = useCallback((index: number) => entries[index], [entries])
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const loadMore = useCallback(
    (_first: number, last: number) => {
      if (last > entries.length - rowsAhead && hasNextPage && !isFetchingNextPage)
        void fetchNextPage()
    },
    [entries.length, hasNextPage, isFetchingNextPage, fetchNextPage],
  )
  if (list.error !== null) {
    return <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
  }
  if (list.data === undefined) return <Spinner label={shell.loading} />
  if (entries.length === 0) return <NothingFound filter={filter} />
  const rowIndex = entries.findIndex(({ id }) => id === chosen?.id)
  const entry = entries[rowIndex]
  return (
    <div className={styles.split}>
      <div className={styles.grid}>
        <DataGrid<HistoryEntry>
          label={history.gridLabel}
          keyboardHint={history.gridHint}
          rowCount={entries.length}
          columns={columns}
          getRow={getRow}
          onVisibleRange={loadMore}
          {...gridFrame}
          hasStickyColumn
          selectedCell={chosen && entry ? { rowIndex, columnId: chosen.columnId } : null}
          onSelectCell={(cell) => {
            const id = entries[cell.rowIndex]?.id
            if (id !== undefined) setChosen({ id, columnId: cell.columnId })
          }}
        />
      </div>
      {entry && (
        <div className={styles.side}>
          <EntryDetail entry={entry} onPerson={onPerson} onClose={() => setChosen(null)} />
        </div>
      )}
    </div>
  )
}

function NothingFound({ filter }: { readonly filter: HistoryFilter }) {
  const { empty, noMatch } = useMessages().history
  const isWhole = isSameFilter(filter, wholeHistory)
  return isWhole ? (
    <EmptyState icon={ScrollText} title={empty.title}>
      {empty.body}
    </EmptyState>
  ) : (
    <EmptyState icon={SearchX} title={noMatch.title}>
      {noMatch.body}
    </EmptyState>
  )
}
