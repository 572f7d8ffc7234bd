import { useMemo, useState } from 'react'
import type { DataGridProps } from '../data-grid-types'

/** The widths chosen in each grid since the console was opened, by its label; pixels by column. */
const chosen = new Map<string, ReadonlyMap<string, number>>()

/**
 * The columns as wide as they were made, and what makes them so: the caller's own keeping where it has
 * one, else until the console is closed.
 */
export function useColumnWidths<Row>({
  label,
  columns,
  onResizeColumn,
}: Pick<DataGridProps<Row>, 'label' | 'columns' | 'onResizeColumn'>) {
  const [widths, setWidths] = useState(chosen.get(label))
  const isKeptElsewhere = onResizeColumn !== undefined
  const sized = useMemo(() => {
    if (isKeptElsewhere || widths === undefined) return columns
    return columns.map((column) => ({ ...column, width: widths.get(column.id) ?? column.width }))
  }, [columns, widths, isKeptElsewhere])
  const resize = (columnId: string, width: number) => {
    const next = new Map([...(widths ?? []), [columnId, width]])
    chosen.set(label, next)
    setWidths(next)
  }
  return { columns: sized, onResizeColumn: onResizeColumn ?? resize }
}
