import { useMessages } from '../app-shell/locale'
import { useRoute } from '../app-shell/navigation'
import { useStatus } from '../app-shell/status'
import { Notice } from '../components/feedback/notice'

/** Says on every screen but the settings, which say it themselves, that a policy keeps all from being sent. */
export function PolicyNotice() {
  const { policy: words } = useMessages()
  const { policy, settings } = useStatus()
  const route = useRoute()
  if (policy.kind !== 'at-fault' || settings.mode !== 'live') return null
  if (route.screen === 'settings' && route.settingsTab === 'console') return null
  return (
    <Notice tone="error" tag={words.tag} title={words.lockedTitle} announce="polite">
      {words.faults[policy.reason](policy.subject)} {words.locked}
    </Notice>
  )
}
