import { syncIntervals } from '#shared/domain/settings'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { Switch } from '../../components/fields/switch'
import { Panel } from '../../components/layout/panel'
import { call } from '../../ipc/call'
import { NumberChoice } from './number-choice'
import styles from './settings.module.css'

/** When the users are synced without being asked. */
export function SyncPanel() {
  const words = useMessages().sync.settings
  const { settings } = useStatus()
  const change = useStatusChange()
  return (
    <Panel title={words.title}>
      <div className={styles.fields}>
        <Switch
          description={words.atStartHint}
          isSelected={settings.syncAtStart}
          onChange={(syncAtStart) => change.mutate(() => call('settings:change', { syncAtStart }))}
        >
          {words.atStart}
        </Switch>
        <NumberChoice
          label={words.every}
          description={words.everyHint}
          value={settings.syncEveryMinutes}
          choices={syncIntervals}
          labels={words.intervals}
          onChange={(syncEveryMinutes) =>
            change.mutate(() => call('settings:change', { syncEveryMinutes }))
          }
        />
      </div>
    </Panel>
  )
}
