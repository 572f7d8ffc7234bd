import { RefreshCw, Users } from 'lucide-react'
import { EmptyState } from '../../components/feedback/empty-state'
import styles from '../app-shell.module.css'
import { useMessages } from '../locale'
import { useSync } from '../mutations'
import { ServiceButton } from '../service-button'
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
          <ServiceButton variant="filled" icon={RefreshCw} onPress={start}>
            {words.now}
          </ServiceButton>
        )
      }
    >
      {isBusy ? <span role="status">{words.copying}</span> : children}
    </EmptyState>
  )
}
