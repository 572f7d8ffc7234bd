import type { WaitingRow } from '#shared/domain/history'
import type { Messages } from '#shared/locales/id'
import type { DataGridColumn } from '../../../components/data-grid-types'

export function makeWaitingColumns(messages: Messages): readonly DataGridColumn<WaitingRow>[] {
  const { history, results } = messages
  const text = (
    id: string,
    header: string,
    width: number,
    toText: (row: WaitingRow) => string,
  ): DataGridColumn<WaitingRow> => ({ id, header, width, toText, render: toText })
  return [
    text('run', history.columns.run, 190, ({ runId, sourceName, rowNumber }) =>
      [
        results.run(runId, sourceName),
        `${history.columns.rowNumber.toLowerCase()} ${rowNumber}`,
      ].join(' · '),
    ),
    text('about', history.columns.storeName, 150, (row) => row.storeName ?? ''),
    text('email', history.columns.email, 180, (row) => row.email ?? ''),
    text('known', history.waiting.columns.known, 260, (row) =>
      describeKnown(row, messages).join('; '),
    ),
    text('next', history.waiting.columns.next, 260, (row) => describeNext(row, messages)),
  ]
}

/** Why it is in doubt, when it was sent, and what looking for it showed. */
export function describeKnown(row: WaitingRow, { history, results, formats }: Messages): string[] {
  const { waiting } = history
  return [
    ...(row.cause === null ? [] : [results.causes[row.cause]]),
    ...(row.sentAt === null ? [] : [waiting.sentAt(formats.dateTime(row.sentAt))]),
    ...(row.missedAt === null ? [] : [waiting.missedAt(formats.dateTime(row.missedAt))]),
  ]
}

/** What will be tried next, and when. */
export function describeNext(row: WaitingRow, { history, formats }: Messages): string {
  const { next } = history.waiting
  if (row.nextCheckAt === null) return next.person
  return row.isRunning ? next.lookAt(formats.time(row.nextCheckAt)) : next.onResume
}
