import type { HistoryEntry } from '#shared/domain/history'
import { describeDetail, describeOutcome } from '#shared/locales/history-text'
import type { Messages } from '#shared/locales/id'
import type { EmailText } from '../../../app-shell/use-email-text'
import type { DataGridColumn } from '../../../components/grid/data-grid-types'
import styles from '../history.module.css'
import { OutcomeTag } from './outcome-tag'

/** The columns of the list, the most telling first. */
export function makeEntryColumns(
  messages: Messages,
  emailText: EmailText,
): readonly DataGridColumn<HistoryEntry>[] {
  const { history, formats } = messages
  const { columns } = history
  const text = (
    id: string,
    header: string,
    width: number,
    toText: (entry: HistoryEntry) => string,
  ): DataGridColumn<HistoryEntry> => ({ id, header, width, toText, render: toText })
  return [
    {
      ...text('at', columns.at, 148, ({ at }) => formats.moment(at)),
      render: ({ at }) => <span className={styles.number}>{formats.moment(at)}</span>,
    },
    text('kind', columns.kind, 128, ({ kind }) => history.kinds[kind]),
    {
      ...text('outcome', columns.outcome, 136, (entry) => describeOutcome(entry, messages)),
      render: (entry) => <OutcomeTag entry={entry} messages={messages} />,
    },
    text('storeName', columns.storeName, 150, ({ storeName }) => storeName ?? ''),
    text('email', columns.email, 180, ({ email }) => emailText(email)),
    text('sourceName', columns.sourceName, 170, (entry) => describeSource(entry, messages)),
    text('serverMessage', columns.serverMessage, 220, (entry) => describeWords(entry, messages)),
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

/** The server's words, or why there are none. */
function describeWords(entry: HistoryEntry, messages: Messages): string {
  if (entry.serverMessage) return entry.serverMessage
  const telling = ['reason', 'fileName', 'cause', 'mode', 'decision'].find(
    (name) => name in entry.details,
  )
  if (telling === undefined) return ''
  return describeDetail(telling, entry.details[telling] ?? null, messages, entry.details)[1]
}
