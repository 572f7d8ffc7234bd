import { Package, RefreshCw } from 'lucide-react'
import { useId, useMemo } from 'react'
import type { KeptReference } from '#shared/domain/users/reference'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { ServiceButton } from '../../../app-shell/service-button'
import { useStatus } from '../../../app-shell/status'
import { useNow } from '../../../app-shell/use-now'
import { EmptyState } from '../../../components/feedback/empty-state'
import { Spinner } from '../../../components/feedback/spinner'
import { type ReferenceRefreshing, useReference, useReferenceRefresh } from './queries'
import styles from './reference.module.css'
import { makeReferenceColumns } from './reference-columns'
import { ReferenceList } from './reference-list'
import { RefreshOutcome } from './refresh-outcome'

/** The packets and the types of shops as the service names them, kept for when it is away. */
export function ReferenceTab() {
  const { shell } = useMessages()
  const kept = useReference()
  const refresh = useReferenceRefresh()
  if (kept.error !== null) {
    return <FailureNotice error={kept.error} onRetry={() => void kept.refetch()} />
  }
  if (kept.data === undefined) return <Spinner label={shell.loading} />
  const outcome = <RefreshOutcome refresh={refresh} kept={kept.data} />
  if (kept.data === null) {
    return (
      <>
        {outcome}
        <NeverRead refresh={refresh} />
      </>
    )
  }
  return (
    <>
      <Lead reference={kept.data} refresh={refresh} />
      {outcome}
      <Lists reference={kept.data} />
    </>
  )
}

function NeverRead({ refresh }: { readonly refresh: ReferenceRefreshing }) {
  const { never, refreshing } = useMessages().reference
  const { connection } = useStatus()
  const body = connection === 'offline' ? never.offline : never.body
  return (
    <EmptyState
      icon={Package}
      title={never.title}
      actions={
        <ServiceButton
          variant="filled"
          icon={RefreshCw}
          isPending={refresh.isPending}
          onPress={() => refresh.mutate()}
        >
          {never.action}
        </ServiceButton>
      }
    >
      {refresh.isPending ? <span role="status">{refreshing}</span> : body}
    </EmptyState>
  )
}

/** What this is, how old it is, and the way to make it new. */
function Lead({
  reference,
  refresh,
}: {
  readonly reference: KeptReference
  readonly refresh: ReferenceRefreshing
}) {
  const { reference: words, formats } = useMessages()
  const { connection } = useStatus()
  const now = useNow(30)
  const offlineId = useId()
  const { readAt } = reference
  // A failure tells why by itself.
  const isOffline = connection === 'offline' && refresh.error === null
  return (
    <div className={styles.lead}>
      <div className={styles.texts}>
        <p className={styles.muted}>{words.intro}</p>
        <p role="status">
          {refresh.isPending
            ? words.refreshing
            : words.readAt(formats.dateTime(readAt), formats.ago(readAt, now))}
        </p>
        {isOffline && (
          <p id={offlineId} className={styles.muted}>
            {words.offline}
          </p>
        )}
      </div>
      <ServiceButton
        icon={RefreshCw}
        isPending={refresh.isPending}
        {...(isOffline && { 'aria-describedby': offlineId })}
        onPress={() => refresh.mutate()}
      >
        {words.refresh}
      </ServiceButton>
    </div>
  )
}

function Lists({ reference }: { readonly reference: KeptReference }) {
  const messages = useMessages()
  const { reference: words } = messages
  const { platform } = useStatus()
  const columns = useMemo(() => makeReferenceColumns(messages), [messages])
  const hint = words.copyHint(platform === 'darwin' ? '⌘C' : 'Ctrl+C')
  return (
    <>
      <div className={styles.lists}>
        <ReferenceList
          title={words.packets.title}
          rows={reference.packets}
          columns={columns.packets}
          keyboardHint={hint}
        />
        <ReferenceList
          title={words.userTypes.title}
          rows={reference.userTypes}
          columns={columns.userTypes}
          keyboardHint={hint}
          none={words.userTypes.none}
        />
      </div>
      <p className={styles.muted}>{hint}</p>
    </>
  )
}
