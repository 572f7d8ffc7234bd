import type { RegisterField } from '#shared/domain/register-fields'
import type { Row } from '#shared/domain/row'
import type { Messages } from '#shared/locales/id'
import type { CellTone, DataGridColumn } from '../../../components/data-grid-types'
import styles from '../register.module.css'
import { RowTag } from '../rows/row-tag'
import { RepairedText } from './repaired-text'

type Column = DataGridColumn<Row>

/** Rows that are sent, or on their way, keep what was sent. */
function isEditable(row: Row): boolean {
  return row.state === 'problem' || row.state === 'ready' || row.state === 'refused'
}

export function makeCheckColumns(messages: Messages): readonly Column[] {
  const { registerCheck: words } = messages
  return [
    {
      id: 'rowNumber',
      header: words.rowColumn,
      width: 80,
      align: 'end',
      render: (row) => (
        <span className={styles.number}>{messages.formats.number(row.rowNumber)}</span>
      ),
      toText: (row) => String(row.rowNumber),
    },
    {
      id: 'state',
      header: words.statusColumn,
      width: 116,
      render: (row) => <RowTag row={row} messages={messages} />,
    },
    textColumn('storeName', 150, messages),
    { ...textColumn('userType', 96, messages), ...userTypeCell(messages) },
    textColumn('phone', 236, messages),
    textColumn('email', 190, messages),
    { ...textColumn('password', 90, messages), ...passwordCell(messages) },
    textColumn('address', 220, messages),
  ]
}

function textColumn(field: RegisterField, width: number, { registerColumns }: Messages): Column {
  return {
    id: field,
    header: registerColumns.fields[field],
    width,
    isEditable,
    toText: (row) => row.values[field] ?? '',
    render: (row) => <RepairedText row={row} field={field} text={row.values[field] ?? ''} />,
  }
}

function userTypeCell({
  registerColumns: { userTypes },
}: Messages): Pick<Column, 'render' | 'toText'> {
  const wordOf = (row: Row) => {
    const value = row.values.userType ?? ''
    return value === '0' || value === '1' ? userTypes[value] : value
  }
  return {
    toText: wordOf,
    render: (row) => <RepairedText row={row} field="userType" text={wordOf(row)} />,
  }
}

function passwordCell({ registerCheck }: Messages): Pick<Column, 'render' | 'toText'> {
  return {
    toText: () => '',
    render: (row) => (
      <>
        <span aria-hidden className={styles.dots}>
          {row.hasPassword ? '••••••' : '—'}
        </span>
        <span className="visually-hidden">
          {row.hasPassword ? registerCheck.hasPassword : registerCheck.noPassword}
        </span>
      </>
    ),
  }
}

export function cellTone(row: Row, columnId: string): CellTone | undefined {
  // A row that was left out needs no fixing, whatever its cells say.
  if (row.state === 'excluded') return undefined
  if (row.problems.some(({ field }) => field === columnId)) return 'bad'
  return row.repairs.some(({ field }) => field === columnId) ? 'repaired' : undefined
}

export function rowState(row: Row): 'muted' | undefined {
  return row.state === 'excluded' ? 'muted' : undefined
}
