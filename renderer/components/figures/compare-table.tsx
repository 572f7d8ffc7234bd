import type { ReactNode } from 'react'
import styles from './compare-table.module.css'

export interface CompareTableProps {
  readonly label: string
  /** The names of the two sides. */
  readonly sides: readonly [string, string]
  readonly rows: readonly {
    readonly name: string
    readonly values: readonly [string, string]
    /** What there is to say of the two. */
    readonly note?: ReactNode
  }[]
}

/** A few facts, twice: side by side. */
export function CompareTable({ label, sides, rows }: CompareTableProps) {
  return (
    <table aria-label={label} className={styles.table}>
      <thead>
        <tr>
          <td />
          {sides.map((side) => (
            <th key={side} scope="col">
              {side}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values, note }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{values[0]}</td>
            <td>{values[1]}</td>
            {note !== undefined && <td>{note}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
