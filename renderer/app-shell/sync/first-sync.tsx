import { RefreshCw, Users } from 'lucide-react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/feedback/empty-state'
import styles from '../app-shell.module.css'
import { useMessages } from '../locale'
import { useSync } from '../mutations'
import { SyncProgressBar } from './sync-progress-bar'

/** Where no users were copied yet: what would be here, and how to get it. */
export function FirstSync({ children }: { readonly children: string }) {
  const { sync: words } = useMessages()
  const { isBusy, start } = useSync()
  return (
    <EmptyState
      icon={Users}
      title={words.noUsers}
      actions={
        isBusy ? (
          <div className={styles.firstSync}>
            <SyncProgressBar />
          </div>
        ) : (
          <Button variant="filled" icon={RefreshCw} onPress={start}>
            {words.now}
          </Button>
        )
      }
    >
      {isBusy ? <span role="status">{words.copying}</span> : children}
    </EmptyState>
  )
}
