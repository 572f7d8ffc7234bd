import { RefreshCw, X } from 'lucide-react'
import { useMessages } from '../app-shell/locale'
import { useStatusChange, useSync } from '../app-shell/mutations'
import { useRoute } from '../app-shell/navigation'
import { useSyncProgress } from '../app-shell/queries'
import { ServiceButton } from '../app-shell/service-button'
import { useStatus } from '../app-shell/status'
import { SyncProgressBar } from '../app-shell/sync/sync-progress-bar'
import { describeProgress } from '../app-shell/sync/sync-texts'
import { useNow } from '../app-shell/use-now'
import { Button } from '../components/button'
import { call } from '../ipc/call'
import styles from './sidebar.module.css'
import { SyncOutcome } from './sync-outcome'

/**
 * How many users the copy holds, how old it is, and the way to make it new.
 *
 * A sync that failed while the service was away is no news beside the notice that it is back.
 */
export function UsersAge({ isBack }: { readonly isBack: boolean }) {
  const messages = useMessages()
  const { shell, sync: words, formats } = messages
  const { userCount, syncedAt } = useStatus()
  const progress = useSyncProgress()
  const now = useNow(30)
  const { screen } = useRoute()
  // Where there are no users yet, these screens show how far the first sync is.
  const isToldThere = userCount === 0 && (screen === 'home' || screen === 'users')
  const { isBusy, start, accept } = useSync()
  const cancel = useStatusChange()
  const age =
    syncedAt === null ? shell.users.never : shell.users.syncedAgo(formats.ago(syncedAt, now))
  return (
    <section aria-label={words.label} className={styles.usersAge}>
      <div className={styles.usersText}>
        <p className={styles.usersCount}>{shell.users.count(userCount)}</p>
        {/* Read aloud when a sync begins and ends, not at every percent. */}
        <p aria-live={isBusy ? 'off' : 'polite'}>
          {isBusy ? describeProgress(progress, messages).title : age}
        </p>
      </div>
      {isBusy ? (
        <Button
          variant="quiet"
          size="small"
          icon={X}
          aria-label={words.cancel}
          isDisabled={cancel.isPending}
          onPress={() => cancel.mutate(() => call('users:cancel-sync'))}
        />
      ) : (
        <ServiceButton
          variant="quiet"
          size="small"
          icon={RefreshCw}
          aria-label={shell.users.sync}
          onPress={start}
        />
      )}
      {isBusy && !isToldThere && <SyncProgressBar />}
      {!isBusy && <SyncOutcome isBack={isBack} onRetry={start} onAccept={accept} />}
    </section>
  )
}
