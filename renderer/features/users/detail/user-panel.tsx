import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useStatus } from '../../../app-shell/status'
import { Button } from '../../../components/button'
import { Spinner } from '../../../components/feedback/spinner'
import { UserHistory } from '../../history/user-history'
import { useUserRefresh } from '../mutations'
import { useUserDetail } from '../queries'
import styles from './detail.module.css'
import { MissingUser } from './missing-user'
import { UserActions } from './user-actions'
import { UserFacts } from './user-facts'
import { UserNotices } from './user-notices'

interface UserPanelProps {
  readonly registrationId: string
  /** Takes the keyboard when it opens. */
  readonly takesFocus: boolean
  readonly onClose: () => void
}

/** All about one user, beside the list; asked again of the partner when it opens and there is a network. */
export function UserPanel({ registrationId, takesFocus, onClose }: UserPanelProps) {
  const { users, shell } = useMessages()
  const words = users.detail
  const detail = useUserDetail(registrationId)
  const refresh = useUserRefresh(registrationId)
  const heading = useRef<HTMLHeadingElement>(null)
  useRefreshOnce(refresh.mutate)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  const known = detail.data ?? null
  const name = known?.user.storeName
  return (
    <aside
      aria-label={name === undefined ? words.labelUnknown : words.label(name)}
      className={styles.panel}
    >
      <header className={styles.panelHeader}>
        <h2 ref={heading} tabIndex={-1} className={styles.panelTitle}>
          {name ?? registrationId}
        </h2>
        <Button
          variant="quiet"
          size="small"
          icon={X}
          aria-label={words.close}
          onPress={() => onClose()}
        />
      </header>
      <div className={styles.panelBody}>
        {detail.error !== null && (
          <FailureNotice error={detail.error} onRetry={() => void detail.refetch()} />
        )}
        {detail.isPending && <Spinner label={shell.loading} />}
        {detail.data === null && <MissingUser registrationId={registrationId} refresh={refresh} />}
        {known && (
          <>
            <UserNotices detail={known} refresh={refresh} />
            <UserActions user={known.user} />
            <UserFacts detail={known} />
            <UserHistory
              registrationId={registrationId}
              email={known.isMasked ? null : known.user.email}
            />
          </>
        )}
      </div>
    </aside>
  )
}

/** Asks the partner when the panel opens; offline the copy has to do. */
function useRefreshOnce(refresh: () => void): void {
  const { connection } = useStatus()
  const canAsk = connection !== 'offline' && connection !== 'bad-credentials'
  const hasAsked = useRef(false)
  useEffect(() => {
    if (!canAsk || hasAsked.current) return
    hasAsked.current = true
    refresh()
  }, [canAsk, refresh])
}
