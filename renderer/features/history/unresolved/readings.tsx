import { RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import type { UnresolvedRow } from '#shared/domain/history'
import { type PacketReading, readingBefore } from '#shared/domain/runs/activation'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../../app-shell/locale'
import { ServiceButton } from '../../../app-shell/service-button'
import styles from '../history.module.css'
import { useReadAgain } from '../mutations'
import { compareReadings } from './compare-readings'

interface Line {
  readonly name: string
  readonly value: string
  readonly note?: string | null | undefined
}

/** What the user of an activation had before, what it had when last read, and what was sent. */
export function Readings({ row }: { readonly row: UnresolvedRow }) {
  const messages = useMessages()
  const { unresolved } = messages.history
  const again = useReadAgain()
  if (row.sent === null) return null
  const { before, after, sent } = linesOf(row, messages)
  const { runId, position } = row
  const isHeld = row.cause === 'moved-elsewhere'
  return (
    <section className={styles.readings} aria-label={unresolved.readings.label}>
      <div className={styles.readingColumns}>
        <Column
          title={isHeld ? unresolved.columns.lastKnown : unresolved.columns.before}
          lines={before}
        />
        <Column title={unresolved.columns.after} lines={after} />
        <Column title={isHeld ? unresolved.columns.toSend : unresolved.columns.sent} lines={sent} />
      </div>
      {!isHeld && <p>{unresolved.readings.verdicts[compareReadings(row.readings).verdict]}</p>}
      <div>
        <ServiceButton
          size="small"
          icon={RefreshCw}
          isPending={again.isPending}
          isDisabled={row.isRunning}
          onPress={() => again.mutate({ runId, position })}
        >
          {unresolved.readings.again}
        </ServiceButton>
      </div>
    </section>
  )
}

function Column({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly Line[] | string
}): ReactNode {
  return (
    <div className={styles.reading}>
      <h3>{title}</h3>
      {typeof lines === 'string' ? (
        <p className={styles.muted}>{lines}</p>
      ) : (
        <dl>
          {lines.map(({ name, value, note }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value}
                {note && <span className={styles.readingNote}>{note}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function linesOf(row: UnresolvedRow, messages: Messages) {
  const { readings: words } = messages.history.unresolved
  const before = readingBefore(row.readings)
  const after = row.readings?.after ?? null
  const { packet, end } = compareReadings(row.readings)
  const changes = {
    packet: packet && words.packetChanges[packet],
    end: end && words.endChanges[end],
  }
  return {
    before: before === null ? words.notKept : linesOfReading(before, {}, messages),
    after: after === null ? words.notRead : linesOfReading(after, changes, messages),
    sent: linesOfSent(row, messages),
  }
}

function linesOfReading(
  { packetName, packetId, expiresAt, at }: PacketReading,
  notes: { readonly packet?: string | null; readonly end?: string | null },
  { history, formats }: Messages,
): readonly Line[] {
  const { readings: words } = history.unresolved
  const end = expiresAt === null ? words.noEnd : formats.dateTime(expiresAt ?? 0)
  return [
    { name: words.packet, value: packetName ?? packetId ?? words.noPacket, note: notes.packet },
    {
      name: words.ends,
      value: expiresAt === undefined ? words.endUnread : end,
      note: notes.end,
    },
    { name: words.readAt, value: formats.dateTime(at) },
  ]
}

function linesOfSent(
  { sent, sentAt, readings }: UnresolvedRow,
  { history, formats, runColumns }: Messages,
): readonly Line[] {
  if (sent === null) return []
  const { readings: words } = history.unresolved
  const { packetId, packetName, invoiceCode, amountRupiah } = sent
  const before = readingBefore(readings)
  const isSame = before?.packetId === packetId
  const lines: readonly (Line | null)[] = [
    {
      name: words.packet,
      value: packetName ?? packetId ?? words.noPacket,
      note: before && (isSame ? words.sentPackets.same : words.sentPackets.changed),
    },
    invoiceCode === null ? null : { name: runColumns.fields.invoiceCode, value: invoiceCode },
    amountRupiah === null ? null : { name: words.amount, value: formats.rupiah(amountRupiah) },
    sentAt === null ? null : { name: words.sentAt, value: formats.dateTime(sentAt) },
  ]
  return lines.filter((line) => line !== null)
}
