import { useMessages } from '../app-shell/locale'
import { useNavigation, useRoute } from '../app-shell/navigation'
import { serviceNoticeId } from '../app-shell/service-button'
import { useStatus } from '../app-shell/status'
import { useNow } from '../app-shell/use-now'
import { Button } from '../components/button'
import { Notice } from '../components/feedback/notice'
import { BackOnlineNotice } from './back-online-notice'
import type { Reconnected } from './use-reconnected'

/** What stands in the way of sending, on every screen. Being offline is no failure: the rest works. */
export function ServiceNotices({ reconnected }: { readonly reconnected: Reconnected }) {
  const { shell } = useMessages()
  const { connection } = useStatus()
  const route = useRoute()
  const { showSettings } = useNavigation()
  const { isBack, dismiss } = reconnected
  if (connection === 'offline') return <OfflineNotice />
  if (isBack) return <BackOnlineNotice onDismiss={dismiss} />
  if (connection !== 'bad-credentials') return null
  const isThere = route.screen === 'settings' && route.settingsTab === 'console'
  return (
    <Notice
      tone="error"
      tag={shell.connection.label}
      title={shell.credentialsNotice.title}
      announce="polite"
      {...(!isThere && {
        actions: (
          <Button onPress={() => showSettings('console')}>{shell.credentialsNotice.action}</Button>
        ),
      })}
    >
      {shell.credentialsNotice.body}
    </Notice>
  )
}

function OfflineNotice() {
  const { shell, sync, formats } = useMessages()
  const { syncedAt } = useStatus()
  const route = useRoute()
  const now = useNow(30)
  return (
    <div id={serviceNoticeId}>
      <Notice
        tone="warning"
        tag={shell.connection.offline}
        title={shell.offlineNotice.title}
        announce="polite"
      >
        {route.screen === 'users' ? shell.offlineNotice.browsing : shell.offlineNotice.body}{' '}
        {syncedAt !== null && sync.age(formats.ago(syncedAt, now))} {shell.offlineNotice.retried}
      </Notice>
    </div>
  )
}
