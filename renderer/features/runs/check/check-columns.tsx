import { fieldsOf } from '#shared/domain/fields/kind-fields'
import type { Row } from '#shared/domain/runs/row'
import type { RunKind, RunSource } from '#shared/domain/runs/run'
import type { Messages } from '#shared/locales/id'
import type { CellTone, DataGridColumn } from '../../../components/grid/data-grid-types'
import { fieldName } from '../rows/row-note'
import { placeWidth, shownPlace } from '../rows/row-place'
import { RowTag } from '../rows/row-tag'
import { shownValue } from '../rows/shown-value'
import styles from '../runs.module.css'
import { RepairedText } from './repaired-text'

type Column = DataGridColumn<Row>

/** Rows that are sent, or on their way, keep what was sent. */
function isEditable(row: Row): boolean {
  if (row.conflict?.kind === 'not-paid') return true
  return row.state === 'problem' || row.state === 'ready' || row.state === 'refused'
}

/** The fields of each kind with the widths their values want; `storeName` of an activation is only shown. */
const widths: Readonly<Record<RunKind, Readonly<Record<string, number>>>> = {
  register: { storeName: 158, userType: 88, phone: 220, email: 258, password: 80, address: 180 },
  activate: {
    user: 190,
    storeName: 150,
    branch: 140,
    packet: 150,
    invoiceCode: 150,
    amount: 190,
    gateway: 110,
    method: 120,
    paymentDate: 170,
  },
  check: { email: 320 },
}

export function makeCheckColumns(
  kind: RunKind,
  source: RunSource,
  messages: Messages,
): readonly Column[] {
  const { runCheck: words } = messages
  return [
    {
      id: 'rowNumber',
      header: words.rowColumn,
      width: placeWidth(source),
      align: 'end',
      render: (row) => <span className={styles.number}>{shownPlace(row, messages)}</span>,
      toText: (row) => shownPlace(row, messages),
    },
    {
      id: 'state',
      header: words.statusColumn,
      width: 104,
      render: (row) => <RowTag row={row} messages={messages} />,
    },
    ...(source.readColumns ?? []).map((field) => textColumn(kind, field, 156, messages)),
    ...Object.entries(widths[kind]).map(([field, width]) => ({
      ...textColumn(kind, field, width, messages),
      ...(field === 'password' && passwordCell(messages)),
    })),
  ]
}

function textColumn(kind: RunKind, field: string, width: number, messages: Messages): Column {
  const isOwn = fieldsOf[kind].some(({ name }) => name === field)
  const textOf = (row: Row) => shownValue(row, field, kind, messages)
  return {
    id: field,
    header: fieldName(field, messages.runColumns.fields),
    width,
    ...(field === 'amount' && { align: 'end' as const }),
    ...(isOwn && { isEditable }),
    toText: textOf,
    render: (row) => <RepairedText row={row} field={field} text={textOf(row)} />,
  }
}

function passwordCell({ runCheck }: Messages): Pick<Column, 'render' | 'toText'> {
  return {
    toText: () => '',
    render: (row) => (
      <>
        <span aria-hidden className={styles.dots}>
          {row.hasPassword ? '••••••' : '—'}
        </span>
        <span className="visually-hidden">
          {row.hasPassword ? runCheck.hasPassword : runCheck.noPassword}
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
