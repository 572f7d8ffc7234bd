import { CircleCheck } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { UnresolvedRow } from '#shared/domain/history'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useEmailText } from '../../../app-shell/use-email-text'
import { useGridFrame } from '../../../app-shell/use-grid-frame'
import { EmptyState } from '../../../components/feedback/empty-state'
import { Spinner } from '../../../components/feedback/spinner'
import { DataGrid } from '../../../components/grid/data-grid'
import styles from '../history.module.css'
import { useUnresolvedRows } from '../queries'
import { makeUnresolvedColumns } from './unresolved-columns'
import { UnresolvedDetail } from './unresolved-detail'
import { useAddressMask } from './use-address-mask'

const rowsAhead = 50

/** Every row whose outcome is not known, what comes next, and what a person can do. */
export function UnresolvedTab() {
  const messages = useMessages()
  const gridFrame = useGridFrame()
  const { history, shell } = messages
  const [chosen, setChosen] = useState<{ key: string; columnId: string } | null>(null)
  const list = useUnresolvedRows()
  const emailText = useEmailText()
  const maskAddresses = useAddressMask()
  const rows = useMemo(
    () =>
      list.data?.pages
        .flat()
        .map((row) => maskAddresses({ ...row, email: emailText(row.email) || null })) ?? [],
    [list.data, emailText, maskAddresses],
  )
  const hasActivations = rows.some(({ sent }) => sent !== null)
  const columns = useMemo(
    () => makeUnresolvedColumns(messages, hasActivations),
    [messages, hasActivations],
  )
  const getRow = useCallback((index: number) => rows[index], [rows])
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const loadMore = useCallback(
    (_first: number, last: number) => {
      if (last > rows.length - rowsAhead && hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    [rows.length, hasNextPage, isFetchingNextPage, fetchNextPage],
  )
  if (list.error !== null) {
    return <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
  }
  if (list.data === undefined) return <Spinner label={shell.loading} />
  if (rows.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title={history.unresolved.empty.title}>
        {history.unresolved.empty.body}
      </EmptyState>
    )
  }
  const rowIndex = rows.findIndex((row) => keyOf(row) === chosen?.key)
  const row = rows[rowIndex]
  return (
    <>
      <p className={styles.muted}>{history.unresolved.intro}</p>
      <div className={styles.split}>
        <div className={styles.grid}>
          <DataGrid<UnresolvedRow>
            label={history.unresolved.gridLabel}
            rowCount={rows.length}
            columns={columns}
            getRow={getRow}
            onVisibleRange={loadMore}
            {...gridFrame}
            hasStickyColumn
            selectedCell={chosen && row ? { rowIndex, columnId: chosen.columnId } : null}
            onSelectCell={(cell) => {
              const at = rows[cell.rowIndex]
              if (at) setChosen({ key: keyOf(at), columnId: cell.columnId })
            }}
          />
        </div>
        {row && (
          <div className={styles.side}>
            <UnresolvedDetail key={keyOf(row)} row={row} onClose={() => setChosen(null)} />
          </div>
        )}
      </div>
    </>
  )
}

function keyOf({ runId, position }: UnresolvedRow): string {
  return `${runId}:${position}`
}
