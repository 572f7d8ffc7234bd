import { useMemo, useState } from 'react'
import type { UserColumns, UserFacets, UserRow } from '#shared/domain/users/user-row'
import { userColumnKeySchema } from '#shared/domain/users/user-row'
import { useMessages } from '../../../app-shell/locale'
import { useGridFrame } from '../../../app-shell/use-grid-frame'
import { useNow } from '../../../app-shell/use-now'
import { DataGrid } from '../../../components/grid/data-grid'
import type { RowList } from '../../../components/grid/rows/use-row-loader'
import { hasPicked } from '../picking/picked-users'
import type { usePicking } from '../picking/use-picking'
import type { UsersRouteControls } from '../use-users-route'
import styles from '../users.module.css'
import { moveShownColumn, resizeColumn } from './column-choice'
import { makePickerColumn } from './picker-column'
import { isSortKey, makeUserColumns } from './user-columns'
import type { UserLoader } from './user-loader'

interface UserGridProps {
  readonly list: RowList<UserRow>
  readonly shown: UserLoader
  readonly route: UsersRouteControls
  readonly columns: UserColumns
  readonly onColumns: (columns: UserColumns) => void
  readonly facets: UserFacets | undefined
  readonly picking: ReturnType<typeof usePicking>
  readonly onOpen: (registrationId: string, by: 'keyboard' | 'mouse') => void
}

/** The table of users. */
export function UserGrid({
  list,
  shown,
  route,
  columns,
  onColumns,
  facets,
  picking,
  onOpen,
}: UserGridProps) {
  const messages = useMessages()
  const gridFrame = useGridFrame()
  const { users } = messages
  const now = useNow(60)
  const [moved, setMoved] = useState('')
  const { picked } = picking
  const { search } = shown.filter
  const gridColumns = useMemo(
    () => [
      makePickerColumn(picked, messages),
      ...makeUserColumns(columns, { messages, facets, search, now }),
    ],
    [picked, messages, columns, facets, search, now],
  )
  const isPicked = useMemo(() => (row: UserRow) => hasPicked(picked, row.registrationId), [picked])
  const { registrationId } = route
  const rowState = useMemo(
    () => (row: UserRow) => {
      if (row.registrationId === registrationId) return 'active'
      return row.vanishedAt === null ? undefined : 'muted'
    },
    [registrationId],
  )
  const withKey = (columnId: string, change: (key: UserColumns[number]['key']) => void) => {
    const key = userColumnKeySchema.safeParse(columnId)
    if (key.success) change(key.data)
  }
  return (
    <div className={styles.grid}>
      <DataGrid<UserRow>
        label={users.gridLabel}
        keyboardHint={users.gridHint}
        rowCount={list.rowCount ?? 0}
        columns={gridColumns}
        getRow={list.getRow}
        onVisibleRange={list.show}
        listKey={shown}
        rowState={rowState}
        picking={{ isPicked, onPick: picking.pick, onPickAll: picking.pickAll }}
        isActedOnByClick
        onRowAction={(rowIndex, by) => {
          const row = list.getRow(rowIndex)
          if (row) onOpen(row.registrationId, by)
        }}
        sort={{
          columnId: route.sort.by,
          direction: route.sort.descending ? 'descending' : 'ascending',
        }}
        onSort={(columnId) => {
          if (!isSortKey(columnId)) return
          const descending = route.sort.by === columnId && !route.sort.descending
          route.setSort({ by: columnId, descending })
        }}
        onResizeColumn={(columnId, width) =>
          withKey(columnId, (key) => onColumns(resizeColumn(columns, key, width)))
        }
        onMoveColumn={(columnId, toIndex) =>
          withKey(columnId, (key) => {
            // The column of boxes comes before them all.
            onColumns(moveShownColumn(columns, key, toIndex - 1))
            setMoved(users.columnChoice.moved(users.columns[key], toIndex))
          })
        }
        readRows={list.read}
        {...gridFrame}
        hasStickyColumn
      />
      <p aria-live="polite" className="visually-hidden">
        {moved}
      </p>
    </div>
  )
}
