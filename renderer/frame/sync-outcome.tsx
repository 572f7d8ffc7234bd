import { Button as AriaButton } from 'react-aria-components'
import type { SyncEnd } from '#shared/domain/users/sync'
import { everyUser } from '#shared/domain/users/user-query'
import styles from '../app-shell/app-shell.module.css'
import { useMessages } from '../app-shell/locale'
import { useNavigation } from '../app-shell/navigation'
import { useServiceObstacle } from '../app-shell/service-button'
import { useStatus } from '../app-shell/status'
import { describeChanges, describeTrouble, foundChanges } from '../app-shell/sync/sync-texts'

/** What the last sync brought, as the way to those users; or why it brought nothing. */
export function SyncOutcome({
  isBack,
  onRetry,
  onAccept,
}: {
  readonly isBack: boolean
  readonly onRetry: () => void
  readonly onAccept: (count: number) => void
}) {
  const messages = useMessages()
  const status = useStatus()
  const { lastSync } = status
  const obstacle = useServiceObstacle()
  const trouble = describeTrouble(status, messages)
  if (isBack && lastSync?.kind === 'failed') return null
  if (trouble !== null) {
    return (
      <div className={styles.syncTrouble}>
        <p>{trouble}</p>
        {obstacle === null && (
          <AriaButton className={styles.syncLink ?? ''} onPress={onRetry}>
            {lastSync?.kind === 'cancelled' ? messages.sync.resume : messages.shell.retry}
          </AriaButton>
        )}
      </div>
    )
  }
  if (lastSync?.kind !== 'done') return null
  const { aside } = lastSync
  return (
    <>
      <Changes end={lastSync} />
      <Oddities end={lastSync} />
      {aside !== undefined && (
        <div className={styles.syncTrouble}>
          <p>{messages.sync.aside.text(aside)}</p>
          <AriaButton className={styles.syncLink ?? ''} onPress={() => onAccept(aside)}>
            {messages.sync.aside.accept}
          </AriaButton>
        </div>
      )}
    </>
  )
}

type Done = Extract<SyncEnd, { kind: 'done' }>

function Changes({ end }: { readonly end: Done }) {
  const messages = useMessages()
  const { showUsers } = useNavigation()
  if (end.changes === null) return null
  const changes = foundChanges(end.changes)
  const text = describeChanges(end.changes, messages)
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

/** Records that were not as documented: the way to those that could be kept. */
function Oddities({ end: { odd, withoutId } }: { readonly end: Done }) {
  const { sync } = useMessages()
  const { showUsers } = useNavigation()
  return (
    <>
      {odd !== undefined && (
        <AriaButton
          className={styles.syncLink ?? ''}
          onPress={() => showUsers({ filter: { ...everyUser, odd: true }, registrationId: null })}
        >
          {sync.odd(odd)}
        </AriaButton>
      )}
      {withoutId !== undefined && <p className={styles.syncTrouble}>{sync.withoutId(withoutId)}</p>}
    </>
  )
}
