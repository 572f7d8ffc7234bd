import type { Row } from '#shared/domain/row'
import { useMessages } from '../../../app-shell/locale'
import styles from './form.module.css'
import { useActivatedUser } from './queries'

/** The user's packet and its end, before it was sent and as the service has them now. */
export function PacketChange({ runId, row }: { readonly runId: number; readonly row: Row }) {
  const { activationForm, formats } = useMessages()
  const words = activationForm.result
  const { before = null, after = null } = row.readings ?? {}
  const id = row.state === 'done' ? (row.values.registrationId ?? null) : null
  const user = useActivatedUser(runId, id)
  const end = (at: number | null | undefined) =>
    typeof at === 'number' ? formats.dateTime(at) : words.unread
  const isReading = id !== null && user.isPending
  const endNow = user.data?.expiresAt?.at ?? after?.expiresAt
  return (
    <table className={styles.change}>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.packet}</th>
          <td>{before?.packetName ?? words.unread}</td>
          <td>{after?.packetName ?? user.data?.packetName ?? words.unread}</td>
        </tr>
        <tr>
          <th scope="row">{words.ends}</th>
          <td>{end(before?.expiresAt)}</td>
          <td>{isReading ? words.reading : end(endNow)}</td>
        </tr>
      </tbody>
    </table>
  )
}
