import type { HistoryEntry } from '#shared/domain/history'
import { describeDetail, describeOutcome } from '#shared/locales/history-text'
import type { Messages } from '#shared/locales/id'
import type { EmailText } from '../../../app-shell/use-email-text'
import type { DataGridColumn } from '../../../components/grid/data-grid-types'
import { Highlight } from '../../../components/highlight'
import styles from '../history.module.css'
import { OutcomeTag } from './outcome-tag'

/** The columns of the list, the most telling first. */
export function makeEntryColumns(
  messages: Messages,
  emailText: EmailText,
  search: string,
): readonly DataGridColumn<HistoryEntry>[] {
  const { history, formats } = messages
  const { columns } = history
  const text = (
    id: string,
    header: string,
    width: number,
    toText: (entry: HistoryEntry) => string,
  ): DataGridColumn<HistoryEntry> => ({ id, header, width, toText, render: toText })
  /** As `text`, with what was searched for marked in it. */
  const found = (...given: Parameters<typeof text>): DataGridColumn<HistoryEntry> => ({
    ...text(...given),
    render: (entry) => <Highlight text={given[3](entry)} search={search} className={styles.mark} />,
  })
  return [
    {
      ...text('id', columns.id, 72, ({ id }) => formats.number(id)),
      align: 'end',
      render: ({ id }) => <span className={styles.number}>{formats.number(id)}</span>,
    },
    {
      ...text('at', columns.at, 148, ({ at }) => formats.moment(at)),
      render: ({ at }) => <span className={styles.number}>{formats.moment(at)}</span>,
    },
    text('kind', columns.kind, 128, ({ kind }) => history.kinds[kind]),
    {
      ...text('outcome', columns.outcome, 136, (entry) => describeOutcome(entry, messages)),
      render: (entry) => <OutcomeTag entry={entry} messages={messages} />,
    },
    found('storeName', columns.storeName, 150, ({ storeName }) => storeName ?? ''),
    found('email', columns.email, 180, ({ email }) => emailText(email)),
    found('sourceName', columns.sourceName, 170, (entry) => describeSource(entry, messages)),
    found('serverMessage', columns.serverMessage, 220, ({ serverMessage }) => serverMessage ?? ''),
    found('details', columns.details, 220, (entry) => describeTelling(entry, messages)),
    text('actor', columns.actor, 110, ({ actor }) => actor),
  ]
}

/** File and row, where there are any. */
export function describeSource(
  { sourceName, rowNumber }: HistoryEntry,
  { history }: Messages,
): string {
  if (sourceName === null) return ''
  return rowNumber === null
    ? sourceName
    : `${sourceName} · ${history.columns.rowNumber.toLowerCase()} ${rowNumber}`
}

/** The one detail that tells most; the rest stands beside the list. */
function describeTelling({ details }: HistoryEntry, messages: Messages): string {
  const name = telling.find((each) => each in details)
  if (name === undefined) return ''
  return describeDetail(name, details[name] ?? null, messages, details).join(': ')
}

const telling = ['reason', 'fileName', 'error', 'cause', 'mode', 'decision', 'field', 'count']
