import { useCallback, useId, useMemo } from 'react'
import { useMessages } from '../../../app-shell/locale'
import { DataGrid } from '../../../components/grid/data-grid'
import type { DataGridColumn } from '../../../components/grid/data-grid-types'
import styles from './reference.module.css'

const rowHeight = 32
/** The borders above and below. */
const framePx = 2

interface ReferenceListProps<Row> {
  readonly title: string
  readonly rows: readonly Row[]
  /** Keep its identity between renders. */
  readonly columns: readonly DataGridColumn<Row>[]
  readonly keyboardHint: string
  /** In place of the table where the service named nothing. */
  readonly none?: string
}

/** One list of the reference data, as high as it is long. */
export function ReferenceList<Row>({
  title,
  rows,
  columns,
  keyboardHint,
  none,
}: ReferenceListProps<Row>) {
  const { formats } = useMessages()
  const titleId = useId()
  const getRow = useCallback((index: number) => rows[index], [rows])
  const height = useMemo(() => ({ height: rowHeight * (rows.length + 1) + framePx }), [rows])
  return (
    <section aria-labelledby={titleId} className={styles.list}>
      <h2 id={titleId}>
        {title} <span className={styles.count}>{formats.number(rows.length)}</span>
      </h2>
      {rows.length === 0 ? (
        <p className={styles.muted}>{none}</p>
      ) : (
        <div className={styles.grid} style={height}>
          <DataGrid
            label={title}
            rowCount={rows.length}
            rowHeight={rowHeight}
            columns={columns}
            getRow={getRow}
            keyboardHint={keyboardHint}
          />
        </div>
      )}
    </section>
  )
}
