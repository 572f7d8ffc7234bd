import { type Ref, useMemo } from 'react'
import type { Row } from '#shared/domain/runs/row'
import type { RunSource } from '#shared/domain/runs/run'
import { useMessages } from '../../../app-shell/locale'
import { Spinner } from '../../../components/feedback/spinner'
import { DataGrid } from '../../../components/grid/data-grid'
import type { CellPlace } from '../../../components/grid/data-grid-types'
import type { RowList } from '../../../components/grid/use-row-loader'
import { useRunKind } from '../run-kind'
import styles from '../runs.module.css'
import { cellTone, makeCheckColumns, rowState } from './check-columns'
import { PasswordEditor } from './password-editor'

/** The rows of the file, editable in place. */
export function CheckGrid({
  ref,
  rows,
  source,
  cell,
  onSelect,
  onEdit,
}: {
  readonly ref: Ref<HTMLDivElement>
  readonly rows: RowList<Row>
  readonly source: RunSource
  readonly cell: CellPlace | null
  readonly onSelect: (cell: CellPlace) => void
  readonly onEdit: (row: Row, field: string, value: string) => void
}) {
  const messages = useMessages()
  const { runCheck, shell } = messages
  const kind = useRunKind()
  const columns = useMemo(() => makeCheckColumns(kind, source, messages), [kind, source, messages])
  if (rows.count === null) {
    return rows.error === null ? <Spinner label={shell.loading} /> : null
  }
  if (rows.count === 0) return <p className={styles.muted}>{runCheck.emptyFilter}</p>
  return (
    <div ref={ref} className={styles.grid}>
      <DataGrid<Row>
        label={runCheck.gridLabel}
        rowCount={rows.count}
        columns={columns}
        getRow={rows.getRow}
        onVisibleRange={rows.show}
        rowState={rowState}
        cellTone={cellTone}
        selectedCell={cell}
        onSelectCell={onSelect}
        onEditCell={(rowIndex, columnId, value) => {
          const row = rows.getRow(rowIndex)
          const shown = columns.find(({ id }) => id === columnId)?.toText
          if (row === undefined || shown === undefined || value === shown(row)) return
          onEdit(row, columnId, value)
        }}
        renderEditor={(_row, column, controls) =>
          column.id === 'password' ? (
            <PasswordEditor label={runCheck.typeNewPassword} controls={controls} />
          ) : undefined
        }
        hasStickyColumn
      />
    </div>
  )
}
