import { GovernedFacts } from '../../app-shell/governed/governed-facts'
import { useMessages } from '../../app-shell/locale'
import { useStatus } from '../../app-shell/status'
import { useGoverned } from '../../app-shell/use-governed'
import { Panel } from '../../components/layout/panel'
import { NumberSetting } from './number-setting'
import styles from './settings.module.css'

/** How many calls at once, and how long an uncertain row waits. */
export function SendingPanel() {
  const { sending } = useMessages().settings
  const { settings } = useStatus()
  const isGoverned = useGoverned()
  return (
    <Panel title={sending.title}>
      <div className={styles.fields}>
        {isGoverned('maxInFlight') ? (
          <GovernedFacts facts={[[sending.maxInFlight, String(settings.maxInFlight)]]} />
        ) : (
          <NumberSetting
            label={sending.maxInFlight}
            hint={sending.maxInFlightHint}
            saved={settings.maxInFlight}
            least={1}
            most={16}
            toChange={(maxInFlight) => ({ maxInFlight })}
          />
        )}
        <NumberSetting
          label={sending.settleSeconds}
          hint={sending.settleSecondsHint}
          saved={settings.settleSeconds}
          least={5}
          most={3600}
          toChange={(settleSeconds) => ({ settleSeconds })}
        />
      </div>
    </Panel>
  )
}
