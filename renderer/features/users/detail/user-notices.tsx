import { RefreshCw } from 'lucide-react'
import type { UserDetail } from '#shared/domain/users/user-row'
import { useMessages } from '../../../app-shell/locale'
import { ServiceButton } from '../../../app-shell/service-button'
import { useStatus } from '../../../app-shell/status'
import { useNow } from '../../../app-shell/use-now'
import { toCallError } from '../../../ipc/call-error'
import type { useUserRefresh } from '../mutations'
import styles from './detail.module.css'
import { OddRecordNotice } from './odd-record'

type Refresh = ReturnType<typeof useUserRefresh>

/** How old the data is, the way to make it new, and what stands against believing it. */
export function UserNotices({
  detail,
  refresh,
}: {
  readonly detail: UserDetail
  readonly refresh: Refresh
}) {
  const { users, formats, shell } = useMessages()
  const words = users.detail
  const now = useNow(30)
  const { user, refreshedAt, vanishedAt } = detail
  const age = refreshedAt === null ? words.ageUnknown : words.age(formats.ago(refreshedAt, now))
  const isUnknown = refresh.data?.isKnownToPartner === false
  return (
    <>
      <div className={styles.age}>
        <p role="status">{refresh.isPending ? words.refreshing : age}</p>
        <ServiceButton
          variant="quiet"
          size="small"
          icon={RefreshCw}
          isDisabled={refresh.isPending}
          onPress={() => refresh.mutate()}
        >
          {words.refresh}
        </ServiceButton>
      </div>
      <WhyOld refresh={refresh} />
      {isUnknown && (
        <p className={styles.warning}>
          {words.unknownToPartner}{' '}
          {refresh.data?.serverMessage && shell.serverSaid(refresh.data.serverMessage)}
        </p>
      )}
      {user.odd !== undefined && <OddRecordNotice odd={user.odd} />}
      {vanishedAt !== null && (
        <p className={styles.warning}>
          <strong>{words.vanishedTitle(formats.dateTime(vanishedAt))}</strong> {words.vanishedBody}
        </p>
      )}
    </>
  )
}

/** Offline is no failure; a refresh that failed says why in its own words. */
function WhyOld({ refresh }: { readonly refresh: Refresh }) {
  const { users, errors } = useMessages()
  const { connection } = useStatus()
  if (connection === 'offline') return <p className={styles.muted}>{users.detail.offline}</p>
  if (refresh.error === null) return null
  const { code, details } = toCallError(refresh.error)
  const { title, explanation, action } = errors[code]
  return (
    <p role="status" className={styles.warning}>
      <strong>
        {users.detail.refreshFailed}: {title}.
      </strong>{' '}
      {explanation(details)} {action}
    </p>
  )
}
