import type { UnresolvedRow } from '#shared/domain/history'
import { readingBefore } from '#shared/domain/runs/activation'
import { describeCause } from '#shared/locales/cause-text'
import type { Messages } from '#shared/locales/id'
import type { DataGridColumn } from '../../../components/grid/data-grid-types'
import { shownPacket } from '../../runs/rows/shown-packet'
import { compareReadings } from './compare-readings'
import { isOver } from './send-again'

/** With what was read and sent where a row activates something. */
export function makeUnresolvedColumns(
  messages: Messages,
  hasActivations: boolean,
): readonly DataGridColumn<UnresolvedRow>[] {
  const { history, results } = messages
  const text = (
    id: string,
    header: string,
    width: number,
    toText: (row: UnresolvedRow) => string,
  ): DataGridColumn<UnresolvedRow> => ({ id, header, width, toText, render: toText })
  return [
    text('run', history.columns.run, 190, ({ runId, sourceName, rowNumber }) =>
      [
        results.run(runId, sourceName),
        `${history.columns.rowNumber.toLowerCase()} ${rowNumber}`,
      ].join(' · '),
    ),
    text('about', history.columns.storeName, 150, (row) => row.storeName ?? ''),
    text('email', history.columns.email, 180, (row) => row.email ?? ''),
    ...(hasActivations ? activationColumns() : []),
    text('known', history.unresolved.columns.known, 260, (row) =>
      describeKnown(row, messages).join('; '),
    ),
    text('next', history.unresolved.columns.next, 260, (row) => describeNext(row, messages)),
  ]

  function activationColumns() {
    const { columns } = history.unresolved
    return [
      text('before', columns.before, 210, (row) =>
        shownPacket(readingBefore(row.readings), messages),
      ),
      text('after', columns.after, 310, (row) => describeAfter(row, messages)),
      text('sent', columns.sent, 260, (row) => describeSent(row, messages)),
    ]
  }
}

/** What was last read, and in words what is different in it. */
function describeAfter({ readings }: UnresolvedRow, messages: Messages): string {
  const { packetChanges, endChanges } = messages.history.unresolved.readings
  const { packet, end } = compareReadings(readings)
  const change = packet === 'changed' ? packetChanges.changed : end && endChanges[end]
  return [shownPacket(readings?.after, messages), change].filter(Boolean).join('; ')
}

function describeSent({ sent }: UnresolvedRow, { formats }: Messages): string {
  if (sent === null) return ''
  const amount = sent.amountRupiah === null ? null : formats.plainRupiah(sent.amountRupiah)
  return [sent.packetName ?? sent.packetId, sent.invoiceCode, amount].filter(Boolean).join(' · ')
}

/** Why it is in doubt, when it was sent, and what looking for it showed. */
export function describeKnown(row: UnresolvedRow, messages: Messages): string[] {
  const { formats } = messages
  const { unresolved } = messages.history
  const cause = describeCause(row, messages)
  return [
    ...(cause === null ? [] : [cause]),
    ...(row.sentAt === null ? [] : [unresolved.sentAt(formats.dateTime(row.sentAt))]),
    ...(row.missedAt === null ? [] : [unresolved.missedAt(formats.dateTime(row.missedAt))]),
  ]
}

/** What will be tried next, and when. */
export function describeNext(row: UnresolvedRow, { history, formats }: Messages): string {
  const { next } = history.unresolved
  if (row.isRunning && row.nextCheckAt !== null) return next.lookAt(formats.time(row.nextCheckAt))
  if (row.cause === 'moved-elsewhere') return next.held
  if (isOver(row)) return next.runOver
  return row.nextCheckAt === null ? next.person : next.onResume
}
