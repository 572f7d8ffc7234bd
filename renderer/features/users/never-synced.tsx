import { RefreshCw, Users } from 'lucide-react'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { SyncProgressBar } from '../../app-shell/sync-progress-bar'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { PageHeader } from '../../components/page-header'
import { call } from '../../ipc/call'
import styles from './users.module.css'

/** Before the first sync: what would be here, and how to get it. */
export function NeverSynced() {
  const { users, shell } = useMessages()
  const { isSyncing } = useStatus()
  const sync = useStatusChange()
  const isBusy = isSyncing || sync.isPending
  return (
    <>
      <PageHeader title={users.title} />
      <EmptyState
        icon={Users}
        title={users.empty.neverTitle}
        actions={
          isBusy ? (
            <div className={styles.firstSync}>
              <p role="status">{shell.users.syncing}</p>
              <SyncProgressBar />
            </div>
          ) : (
            <Button
              variant="filled"
              icon={RefreshCw}
              onPress={() => sync.mutate(() => call('users:sync'))}
            >
              {users.empty.sync}
            </Button>
          )
        }
      >
        {isBusy ? users.empty.syncing : users.empty.neverBody}
      </EmptyState>
    </>
  )
}
