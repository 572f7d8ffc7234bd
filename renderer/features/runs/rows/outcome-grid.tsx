import { useMemo } from 'react'
import { readingBefore } from '#shared/domain/runs/activation'
import type { NamedRowFilter, Row } from '#shared/domain/runs/row'
import type { Run, RunKind, RunSource } from '#shared/domain/runs/run'
import type { Messages } from '#shared/locales/id'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useGridFrame } from '../../../app-shell/use-grid-frame'
import { Spinner } from '../../../components/feedback/spinner'
import { DataGrid } from '../../../components/grid/data-grid'
import type { DataGridColumn } from '../../../components/grid/data-grid-types'
import { useRunKind } from '../run-kind'
import styles from '../runs.module.css'
import { noteOf } from './row-note'
import { placeWidth, shownPlace } from './row-place'
import { RowTag, stateWord } from './row-tag'
import { shownPacket } from './shown-packet'
import { shownValue } from './shown-value'
import { useRows } from './use-rows'

/** Rows with what became of them. */
export function OutcomeGrid({
  run,
  filter,
  label,
  emptyText,
}: {
  readonly run: Run
  readonly filter: NamedRowFilter
  readonly label: string
  readonly emptyText: string
}) {
  const messages = useMessages()
  const gridFrame = useGridFrame()
  const kind = useRunKind()
  const rows = useRows(run.id, filter)
  const { source } = run
  const columns = useMemo(() => makeColumns(kind, source, messages), [kind, source, messages])
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
        readRows={rows.read}
        {...gridFrame}
        hasStickyColumn
      />
    </div>
  )
}

function makeColumns(
  kind: RunKind,
  source: RunSource,
  messages: Messages,
): readonly DataGridColumn<Row>[] {
  const { results, formats, runSend } = messages
  const text = (
    id: string,
    header: string,
    width: number,
    toText: (row: Row) => string,
  ): DataGridColumn<Row> => ({ id, header, width, toText, render: toText })
  const time = (row: Row) => {
    const at = row.settledAt ?? row.sentAt
    return at === null ? runSend.none : formats.moment(at)
  }
  return [
    {
      ...text('rowNumber', results.columns.rowNumber, placeWidth(source), (row) =>
        shownPlace(row, messages),
      ),
      align: 'end',
      render: (row) => <span className={styles.number}>{shownPlace(row, messages)}</span>,
    },
    {
      ...text('state', results.columns.outcome, 140, (row) => stateWord(row, messages)),
      render: (row) => <RowTag row={row} messages={messages} />,
    },
    ...ownColumns(),
    text('time', results.columns.time, 142, time),
  ]

  function ownColumns(): readonly DataGridColumn<Row>[] {
    const value = (field: string, header: string, width: number) =>
      text(field, header, width, (row) => shownValue(row, field, kind, messages))
    const packet = (side: 'before' | 'after', header: string) =>
      text(side, header, 220, ({ readings }) =>
        shownPacket(side === 'before' ? readingBefore(readings) : readings?.after, messages),
      )
    const { columns } = results
    const note: DataGridColumn<Row> = {
      ...text('note', columns.note, 260, (row) => noteOf(row, messages)),
      grows: true,
    }
    const { fields } = messages.runColumns
    switch (kind) {
      case 'register':
        return [
          value('storeName', columns.storeName, 176),
          note,
          text(
            'registrationId',
            columns.registrationId,
            110,
            (row) => row.registrationId ?? runSend.none,
          ),
          value('email', columns.email, 220),
        ]
      case 'activate':
        return [
          value('storeName', columns.storeName, 160),
          note,
          value('invoiceCode', fields.invoiceCode, 150),
          { ...value('amount', fields.amount, 110), align: 'end' },
          packet('before', columns.packetBefore),
          packet('after', columns.packetAfter),
        ]
      case 'check':
        return [value('email', columns.email, 240), packet('after', fields.packet), note]
    }
  }
}
