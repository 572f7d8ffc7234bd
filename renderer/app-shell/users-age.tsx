import { RefreshCw } from 'lucide-react'
import { Button } from '../components/button'
import { ProgressBar } from '../components/progress-bar'
import { call } from '../ipc/call'
import styles from './app-shell.module.css'
import { useMessages } from './locale'
import { useStatusChange } from './mutations'
import { useSyncProgress } from './queries'
import { useStatus } from './status'
import { useNow } from './use-now'

/** How many users the copy holds, how old it is, and the way to make it new. */
export function UsersAge() {
  const { shell, formats } = useMessages()
  const { userCount, syncedAt, isSyncing } = useStatus()
  const progress = useSyncProgress()
  const now = useNow(30)
  const sync = useStatusChange()
  const isBusy = isSyncing || sync.isPending
  const age =
    syncedAt === null ? shell.users.never : shell.users.syncedAgo(formats.ago(syncedAt, now))
  return (
    <div className={styles.usersAge}>
      <div className={styles.usersText}>
        <p>{shell.users.count(userCount)}</p>
        <p aria-live="polite">{isBusy ? syncingText() : age}</p>
      </div>
      <Button
        variant="quiet"
        size="small"
        icon={RefreshCw}
        aria-label={shell.users.sync}
        isDisabled={isBusy}
        onPress={() => sync.mutate(() => call('users:sync'))}
      />
      {isBusy && (
        <div className={styles.syncBar}>
          <ProgressBar label={shell.users.syncing} total={1} segments={[]} isIndeterminate />
        </div>
      )}
    </div>
  )

  function syncingText(): string {
    return progress === null ? shell.users.syncing : shell.users.syncingCount(progress.users)
  }
}
