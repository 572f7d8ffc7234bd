import { practiceConditionsSchema } from '#shared/domain/settings'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { Button } from '../../components/button'
import { RadioCards } from '../../components/fields/radio-cards'
import { Panel } from '../../components/layout/panel'
import { call } from '../../ipc/call'
import { UseLiveButton } from '../first-start/use-live-button'
import styles from './settings.module.css'

/** Practice on or off, and how the practice service behaves. */
export function PracticePanel() {
  const { settings: words, shell } = useMessages()
  const { settings, practiceConditions } = useStatus()
  const change = useStatusChange()
  const isOn = settings.mode === 'practice'
  return (
    <Panel title={words.practice.title}>
      <div className={styles.fields}>
        <p>{isOn ? words.practice.on : words.practice.off}</p>
        <p className={styles.hint}>{words.practice.separate}</p>
        <div className={styles.actions}>
          {isOn ? (
            <UseLiveButton label={words.practice.stop} />
          ) : (
            <Button
              isPending={change.isPending}
              onPress={() => change.mutate(() => call('practice:start'))}
            >
              {words.practice.start}
            </Button>
          )}
        </div>
        {isOn && (
          <RadioCards
            label={words.practice.conditions}
            value={practiceConditions}
            options={practiceConditionsSchema.options.map((value) => ({
              value,
              label: shell.practice.names[value],
              description: shell.practice.explained[value],
            }))}
            onChange={(conditions) =>
              change.mutate(() => call('practice:conditions', { conditions }))
            }
          />
        )}
      </div>
    </Panel>
  )
}
