import { useMemo } from 'react'
import type { Row, RowFilter } from '#shared/domain/row'
import type { Messages } from '#shared/locales/id'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { DataGrid } from '../../../components/data-grid'
import type { DataGridColumn } from '../../../components/data-grid-types'
import { Spinner } from '../../../components/spinner'
import styles from '../register.module.css'
import { noteOf } from './row-note'
import { RowTag, stateWord } from './row-tag'
import { useRows } from './use-rows'

/** Rows with what became of them. */
export function OutcomeGrid({
  runId,
  filter,
  label,
  emptyText,
}: {
  readonly runId: number
  readonly filter: RowFilter
  readonly label: string
  readonly emptyText: string
}) {
  const messages = useMessages()
  const rows = useRows(runId, filter)
  const columns = useMemo(() => makeColumns(messages), [messages])
  if (rows.error !== null) return <FailureNotice error={rows.error} onRetry={rows.refresh} />
  if (rows.count === null) return <Spinner label={messages.shell.loading} />
  if (rows.count === 0) return <p className={styles.muted}>{emptyText}</p>
  return (
    <div className={styles.grid}>
      <DataGrid<Row>
        key={filter}
        label={label}
        rowCount={rows.count}
        columns={columns}
        getRow={rows.getRow}
        onVisibleRange={rows.show}
        hasStickyColumn
      />
    </div>
  )
}

function makeColumns(messages: Messages): readonly DataGridColumn<Row>[] {
  const { results, formats, registerSend } = messages
  const text = (
    id: string,
    header: string,
    width: number,
    toText: (row: Row) => string,
  ): DataGridColumn<Row> => ({ id, header, width, toText, render: toText })
  const time = (row: Row) => {
    const at = row.settledAt ?? row.sentAt
    return at === null ? registerSend.none : formats.moment(at)
  }
  return [
    {
      ...text('rowNumber', results.columns.rowNumber, 80, (row) => String(row.rowNumber)),
      align: 'end',
      render: (row) => <span className={styles.number}>{formats.number(row.rowNumber)}</span>,
    },
    {
      ...text('state', results.columns.outcome, 124, (row) => stateWord(row, messages)),
      render: (row) => <RowTag row={row} messages={messages} />,
    },
    text('storeName', results.columns.storeName, 176, (row) => row.values.storeName ?? ''),
    text(
      'registrationId',
      results.columns.registrationId,
      110,
      (row) => row.registrationId ?? registerSend.none,
    ),
    text('note', results.columns.note, 280, (row) => noteOf(row, messages)),
    text('email', results.columns.email, 190, (row) => row.values.email ?? ''),
    text('time', results.columns.time, 142, time),
  ]
}
