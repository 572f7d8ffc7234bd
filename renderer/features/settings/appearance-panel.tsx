import { colorSchemeSchema, languageSchema, type SettingsChange } from '#shared/domain/settings'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { Select } from '../../components/fields/select'
import { Panel } from '../../components/layout/panel'
import { call } from '../../ipc/call'
import styles from './settings.module.css'

/** Language and look, both at once. */
export function AppearancePanel() {
  const { appearance } = useMessages().settings
  const { settings } = useStatus()
  const change = useStatusChange()
  const set = (part: SettingsChange) => change.mutate(() => call('settings:change', part))
  return (
    <Panel title={appearance.title}>
      <div className={styles.pair}>
        <Select
          label={appearance.language}
          placeholder={appearance.language}
          value={settings.language}
          options={languageSchema.options.map((value) => ({
            value,
            label: appearance.languages[value],
          }))}
          onChange={(language) => set({ language })}
        />
        <Select
          label={appearance.look}
          placeholder={appearance.look}
          value={settings.colorScheme}
          options={colorSchemeSchema.options.map((value) => ({
            value,
            label: appearance.looks[value],
          }))}
          onChange={(colorScheme) => set({ colorScheme })}
        />
      </div>
    </Panel>
  )
}
