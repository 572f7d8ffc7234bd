import { readingBefore } from '#shared/domain/runs/activation'
import type { Row } from '#shared/domain/runs/row'
import { momentOf } from '#shared/domain/values/partner-time'
import { useMessages } from '../../../app-shell/locale'
import { CompareTable } from '../../../components/figures/compare-table'
import { useActivatedUser } from './queries'

/** The user's packet and its end, before it was sent and as the service has them now. */
export function PacketChange({ runId, row }: { readonly runId: number; readonly row: Row }) {
  const { activationForm, formats } = useMessages()
  const words = activationForm.result
  const before = readingBefore(row.readings)
  const after = row.readings?.after ?? null
  const id = row.state === 'done' ? (row.values.registrationId ?? null) : null
  const user = useActivatedUser(runId, id)
  const end = (at: number | null | undefined) =>
    typeof at === 'number' ? formats.dateTime(at) : words.unread
  const isReading = id !== null && user.isPending
  const endNow = (user.data && momentOf(user.data.expiresAt)) ?? after?.expiresAt
  return (
    <CompareTable
      label={words.label}
      sides={[words.before, words.after]}
      rows={[
        {
          name: words.packet,
          values: [
            before?.packetName ?? words.unread,
            after?.packetName ?? user.data?.packetName ?? words.unread,
          ],
        },
        {
          name: words.ends,
          values: [end(before?.expiresAt), isReading ? words.reading : end(endNow)],
        },
      ]}
    />
  )
}
