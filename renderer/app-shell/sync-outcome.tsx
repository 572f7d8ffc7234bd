import { Button as AriaButton } from 'react-aria-components'
import { everyUser } from '#shared/domain/user-query'
import styles from './app-shell.module.css'
import { useMessages } from './locale'
import { usePlace } from './place'
import { useStatus } from './status'
import { describeChanges, describeTrouble, foundChanges } from './sync-texts'

/** What the last sync brought, as the way to those users; or why it brought nothing. */
export function SyncOutcome({ onRetry }: { readonly onRetry: () => void }) {
  const messages = useMessages()
  const status = useStatus()
  const { lastSync } = status
  const { showUsers } = usePlace()
  const trouble = describeTrouble(status, messages)
  if (trouble !== null) {
    return (
      <div className={styles.syncTrouble}>
        <p>{trouble}</p>
        <AriaButton className={styles.syncLink ?? ''} onPress={onRetry}>
          {lastSync?.kind === 'cancelled' ? messages.sync.resume : messages.shell.retry}
        </AriaButton>
      </div>
    )
  }
  if (lastSync?.kind !== 'done' || lastSync.changes === null) return null
  const changes = foundChanges(lastSync.changes)
  const text = describeChanges(lastSync.changes, messages)
  if (changes.length === 0) return <p className={styles.syncEnd}>{text}</p>
  return (
    <AriaButton
      className={styles.syncLink ?? ''}
      aria-label={messages.sync.showChanges(text)}
      onPress={() => showUsers({ filter: { ...everyUser, changes }, registrationId: null })}
    >
      {text}
    </AriaButton>
  )
}
