import { Columns3, SearchX, Users } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { everyUser } from '#shared/domain/users/user-query'
import { useStartRegistration } from '../../app-shell/drafts/use-form-ways'
import { FailureNotice } from '../../app-shell/failure-notice'
import { useMessages } from '../../app-shell/locale'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/feedback/empty-state'
import { Spinner } from '../../components/feedback/spinner'
import { PageHeader } from '../../components/layout/page-header'
import { ExportButton } from './export/export-button'
import { FilterBar } from './filters/filter-bar'
import { SearchBox } from './filters/search-box'
import { completeColumns } from './list/column-choice'
import { ColumnsDialog } from './list/columns-dialog'
import { useUserList } from './list/use-user-list'
import { UserGrid } from './list/user-grid'
import { useColumnsChange } from './mutations'
import { PickedBar } from './picking/picked-bar'
import { countPicked, isNothingPicked, toSelection } from './picking/picked-users'
import { usePicking } from './picking/use-picking'
import { useFacets, useSavedColumns, useUserCount } from './queries'
import { isEverybody, type UsersRouteControls } from './use-users-route'
import styles from './users.module.css'
import { ViewsMenu } from './views/views-menu'

interface UsersListProps {
  readonly route: UsersRouteControls
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly onLeaveSearch: () => void
  readonly onOpen: (registrationId: string, by: 'keyboard' | 'mouse') => void
}

/** Search, filters, views and the table, with what is picked in it. */
export function UsersList({ route, searchRef, onLeaveSearch, onOpen }: UsersListProps) {
  const { users, shell } = useMessages()
  const { filter, sort } = route
  const { list, shown } = useUserList(filter, sort)
  const facets = useFacets().data
  const saved = useSavedColumns()
  const columns = completeColumns(saved.data)
  const changeColumns = useColumnsChange()
  const picking = usePicking(shown, filter)
  const [isChoosing, setIsChoosing] = useState(false)
  const all = { kind: 'matching' as const, filter, except: [] }
  return (
    <div className={styles.list}>
      <PageHeader title={users.title} subtitle={<Count count={list.count} route={route} />}>
        <ViewsMenu
          view={{ filter, sort }}
          columns={columns}
          onOpen={(view, kept) => {
            route.setView(view)
            if (kept) changeColumns.mutate(kept)
          }}
        />
        <Button icon={Columns3} onPress={() => setIsChoosing(true)}>
          {users.columnChoice.button}
        </Button>
        <ExportButton target={{ selection: all, count: list.count, sort, columns }} />
      </PageHeader>
      <div className={styles.bar}>
        <SearchBox
          value={filter.search}
          onChange={(search) => route.setFilter({ ...filter, search })}
          onLeave={onLeaveSearch}
          inputRef={searchRef}
        />
        <FilterBar filter={filter} facets={facets} onChange={route.setFilter} />
      </div>
      {list.error !== null && <FailureNotice error={list.error} onRetry={list.refresh} />}
      {list.rowCount === null && list.error === null && <Spinner label={shell.loading} />}
      {list.rowCount === 0 && <Nobody route={route} />}
      {list.rowCount !== null && list.rowCount > 0 && (
        <UserGrid
          list={list}
          shown={shown}
          route={route}
          columns={columns}
          onColumns={changeColumns.mutate}
          facets={facets}
          picking={picking}
          onOpen={onOpen}
        />
      )}
      {!isNothingPicked(picking.picked) && (
        <PickedBar
          picked={picking.picked}
          target={{
            selection: toSelection(picking.picked),
            count: countPicked(picking.picked, list.count),
            sort,
            columns,
          }}
          loader={shown}
          listCount={list.count}
          onPickAll={picking.pickAll}
          onClear={picking.clear}
        />
      )}
      <ColumnsDialog
        columns={columns}
        isOpen={isChoosing}
        onChange={changeColumns.mutate}
        onClose={() => setIsChoosing(false)}
      />
    </div>
  )
}

/** `12.480 pengguna`, or `312 dari 12.480 pengguna`. */
function Count({
  count,
  route,
}: {
  readonly count: number | null
  readonly route: UsersRouteControls
}) {
  const { users } = useMessages()
  const total = useUserCount().data
  const { filter } = route
  // Who vanished is no part of the whole.
  const isAlone = isEverybody(filter) || filter.changes.includes('vanished')
  const say = (found: number) =>
    isAlone || total === undefined ? users.count(found) : users.countOf(found, total)
  return <span role="status">{count === null ? users.counting : say(count)}</span>
}

function Nobody({ route }: { readonly route: UsersRouteControls }) {
  const { users, palette } = useMessages()
  const { empty } = users
  const startRegistration = useStartRegistration()
  // Where something else narrows the list, the shop may be there all the same.
  const isSearchAlone = isEverybody({ ...route.filter, search: '' })
  const searched = isSearchAlone ? route.filter.search.trim() : ''
  if (isEverybody(route.filter)) {
    return (
      <EmptyState icon={Users} title={empty.noUsersTitle}>
        {empty.noUsersBody}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={SearchX}
      title={empty.noMatchTitle}
      actions={
        <>
          <Button onPress={() => route.setFilter(everyUser)}>{empty.clear}</Button>
          {searched !== '' && (
            <Button onPress={() => startRegistration(searched)}>
              {palette.actions.registerNew(searched)}
            </Button>
          )}
        </>
      }
    >
      {empty.noMatchBody}
    </EmptyState>
  )
}
