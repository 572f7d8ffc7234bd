import { ServerCog } from 'lucide-react'
import { practiceConditionsSchema } from '#shared/domain/settings'
import styles from '../app-shell/app-shell.module.css'
import { useMessages } from '../app-shell/locale'
import { useStatusChange } from '../app-shell/mutations'
import { useStatus } from '../app-shell/status'
import { MenuButton } from '../components/overlays/menu'
import { UseLiveButton } from '../features/first-start/use-live-button'
import { call } from '../ipc/call'

/** Says on every screen that nothing is real; the only thing in orange. */
export function PracticeBand() {
  const { practice } = useMessages().shell
  const { practiceConditions } = useStatus()
  const change = useStatusChange()
  const items = practiceConditionsSchema.options.map((id) => ({
    id,
    label: `${practice.names[id]}: ${practice.explained[id]}`,
  }))
  return (
    <section aria-label={practice.bandLabel} className={styles.band}>
      <span className={styles.bandDot} />
      <strong className={styles.bandText}>{practice.band}</strong>
      <MenuButton
        variant="quiet"
        size="small"
        icon={ServerCog}
        label={practice.conditionsNow(practice.names[practiceConditions])}
        items={items}
        chosenId={practiceConditions}
        onAction={(conditions) => change.mutate(() => call('practice:conditions', { conditions }))}
      />
      <UseLiveButton variant="quiet" size="small" label={practice.useLive} />
    </section>
  )
}
