import { RefreshCw, Users } from 'lucide-react'
import { useMessages } from '../../app-shell/locale'
import { useSync } from '../../app-shell/mutations'
import { SyncProgressBar } from '../../app-shell/sync-progress-bar'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { PageHeader } from '../../components/page-header'
import styles from './users.module.css'

/** Before the first sync: what would be here, and how to get it. */
export function NeverSynced() {
  const { users, shell } = useMessages()
  const { isBusy, start } = useSync()
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
            <Button variant="filled" icon={RefreshCw} onPress={start}>
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
