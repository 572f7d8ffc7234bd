import { useMessages } from '../app-shell/locale'
import { useRoute } from '../app-shell/navigation'
import { useStatus } from '../app-shell/status'
import { Notice } from '../components/feedback/notice'
import { UpdateSteps } from '../features/settings/updates/update-steps'

/** Says on the first screen that a newer version waits, until it is installed or put off. */
export function UpdateNotice() {
  const { updates: words } = useMessages()
  const { update } = useStatus()
  const route = useRoute()
  if (route.screen !== 'home') return null
  if (update.kind !== 'available' && update.kind !== 'ready') return null
  if (update.isDeferred) return null
  const { version } = update.newer
  const isReady = update.kind === 'ready'
  return (
    <Notice
      tone="info"
      tag={words.tag}
      title={`${isReady ? words.ready(version) : words.available(version)}.`}
      announce="polite"
      actions={<UpdateSteps isMain={false} state={update} />}
    >
      {isReady ? words.readyBody : words.body}
    </Notice>
  )
}
