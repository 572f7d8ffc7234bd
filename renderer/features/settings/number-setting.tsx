import { useState } from 'react'
import type { SettingsChange } from '#shared/domain/settings'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useToasts } from '../../app-shell/toasts'
import { TextField } from '../../components/fields/text-field'
import { call } from '../../ipc/call'
import styles from './settings.module.css'
import { parseWholeNumber } from './whole-number'

/** A setting that is a whole number; kept when the field is left or Enter is pressed. */
export function NumberSetting({
  label,
  hint,
  saved,
  least,
  most,
  toChange,
}: {
  readonly label: string
  readonly hint: string
  readonly saved: number
  readonly least: number
  readonly most: number
  readonly toChange: (value: number) => SettingsChange
}) {
  const { settings: words } = useMessages()
  const { say } = useToasts()
  const change = useStatusChange()
  const [text, setText] = useState(String(saved))
  const value = parseWholeNumber(text, least, most)
  const keep = () => {
    if (value === null || value === saved) return
    change.mutate(() => call('settings:change', toChange(value)), {
      onSuccess: () => say('good', words.saved),
    })
  }
  return (
    <div className={styles.number}>
      <TextField
        label={label}
        description={hint}
        inputMode="numeric"
        value={text}
        onChange={setText}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
        }}
        {...(value === null && { error: words.sending.range(least, most) })}
      />
    </div>
  )
}
