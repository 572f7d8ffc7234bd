import { type Ref, useMemo } from 'react'
import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../app-shell/locale'
import { useGridFrame } from '../../../app-shell/use-grid-frame'
import { Spinner } from '../../../components/feedback/spinner'
import { DataGrid } from '../../../components/grid/data-grid'
import { TextCellEditor } from '../../../components/grid/data-grid-editor'
import type {
  CellPlace,
  DataGridColumn,
  EditorControls,
} from '../../../components/grid/data-grid-types'
import type { RowList } from '../../../components/grid/rows/use-row-loader'
import type { useRunChange } from '../mutations'
import { useRunKind } from '../run-kind'
import styles from '../runs.module.css'
import { PasteDialog } from './block/paste-dialog'
import { useBlockWrites } from './block/use-block-writes'
import { cellTone, makeCheckColumns, rowState } from './check-columns'
import { ChoiceEditor } from './choice-editor'
import { useValueChoices } from './problem/use-value-choices'

/** The rows of the file, editable in place. */
export function CheckGrid({
  ref,
  run: { id, source },
  rows,
  change,
  cell,
  onSelect,
  onEdit,
}: {
  readonly ref: Ref<HTMLDivElement>
  readonly run: Run
  readonly rows: RowList<Row>
  readonly change: ReturnType<typeof useRunChange>
  readonly cell: CellPlace | null
  readonly onSelect: (cell: CellPlace) => void
  readonly onEdit: (row: Row, field: string, value: string) => void
}) {
  const messages = useMessages()
  const { runCheck, shell } = messages
  const kind = useRunKind()
  const columns = useMemo(() => makeCheckColumns(kind, source, messages), [kind, source, messages])
  const block = useBlockWrites(id, rows, columns, change)
  const gridFrame = useGridFrame()
  const types = useValueChoices({ field: 'userType' }, kind === 'register')
  const packets = useValueChoices({ field: 'packet' }, kind === 'activate')
  const editorOf = (column: DataGridColumn<Row>, controls: EditorControls) => {
    const choices = { userType: types, packet: packets }[column.id]
    if (choices) {
      return <ChoiceEditor label={column.header} options={choices.options} controls={controls} />
    }
    return column.id === 'password' ? (
      <TextCellEditor label={runCheck.typeNewPassword} isSecret {...controls} />
    ) : undefined
  }
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
        renderEditor={(_row, column, controls) => editorOf(column, controls)}
        onWriteRange={block.write}
        readRows={rows.read}
        {...gridFrame}
        keyboardHint={runCheck.gridHint}
        hasStickyColumn
      />
      <PasteDialog plan={block.pasted} onConfirm={block.confirm} onClose={block.cancel} />
    </div>
  )
}
