import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { useMessages } from './locale'
import { usePlace } from './place'
import { useStatus } from './status'

/** What stands in the way of sending, on every screen. Being offline is no failure: the rest works. */
export function ServiceNotices() {
  const { shell } = useMessages()
  const { connection } = useStatus()
  const { place, showScreen } = usePlace()
  if (connection === 'offline') {
    return (
      <Notice
        tone="warning"
        tag={shell.connection.offline}
        title={shell.offlineNotice.title}
        announce="polite"
      >
        {shell.offlineNotice.body}
      </Notice>
    )
  }
  if (connection !== 'bad-credentials') return null
  return (
    <Notice
      tone="error"
      tag={shell.connection.label}
      title={shell.credentialsNotice.title}
      announce="polite"
      {...(place.screen !== 'settings' && {
        actions: (
          <Button onPress={() => showScreen('settings')}>{shell.credentialsNotice.action}</Button>
        ),
      })}
    >
      {shell.credentialsNotice.body}
    </Notice>
  )
}
