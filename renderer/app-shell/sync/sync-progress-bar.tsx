import { ProgressBar } from '../../components/feedback/progress-bar'
import styles from '../app-shell.module.css'
import { useMessages } from '../locale'
import { useSyncProgress } from '../queries'
import { describeProgress } from './sync-texts'

/** How far the sync is, how fast, and how long still; the length is known from the last one. */
export function SyncProgressBar() {
  const messages = useMessages()
  const progress = useSyncProgress()
  const { title, read, pace } = describeProgress(progress, messages)
  const pageCount = progress?.pageCount ?? null
  return (
    <div className={styles.syncBar}>
      <ProgressBar
        label={messages.shell.users.syncing}
        total={pageCount ?? 1}
        segments={pageCount === null ? [] : [{ meaning: 'neutral', value: progress?.pages ?? 0 }]}
        valueText={title}
        isIndeterminate={pageCount === null}
      />
      <p>{read}</p>
      <p>{pace}</p>
    </div>
  )
}
