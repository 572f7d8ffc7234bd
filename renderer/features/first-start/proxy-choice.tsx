import { useState } from 'react'
import { isProxyAddress, proxyModeSchema, type SettingsChange } from '#shared/domain/settings'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { useToasts } from '../../app-shell/toasts'
import { RadioCards } from '../../components/fields/radio-cards'
import { TextField } from '../../components/fields/text-field'
import { call } from '../../ipc/call'
import styles from './first-start.module.css'

/** How calls leave this computer; each choice is kept at once. */
export function ProxyChoice() {
  const { settings: words } = useMessages()
  const { settings } = useStatus()
  const { say } = useToasts()
  const change = useStatusChange()
  const [text, setText] = useState(settings.proxyUrl)
  const { network } = words
  const url = withScheme(text)
  const isRight = url === '' || isProxyAddress(url)
  const keep = (wanted: SettingsChange) =>
    change.mutate(() => call('settings:change', wanted), {
      onSuccess: () => say('good', words.saved),
    })
  const keepAddress = () => {
    if (isRight && url !== settings.proxyUrl) keep({ proxyUrl: url })
  }
  return (
    <>
      <RadioCards
        label={network.mode}
        value={settings.proxyMode}
        options={proxyModeSchema.options.map((value) => ({
          value,
          label: network.modes[value],
          description: network.explained[value],
        }))}
        isDisabled={change.isPending}
        onChange={(proxyMode) => keep({ proxyMode })}
      />
      {settings.proxyMode === 'own' && (
        <div className={styles.proxy}>
          <TextField
            label={network.address}
            description={network.addressHint}
            value={text}
            onChange={setText}
            onBlur={keepAddress}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              // Of a form around it this is not the end.
              event.preventDefault()
              keepAddress()
            }}
            {...(!isRight && { error: network.addressWrong })}
          />
        </div>
      )}
    </>
  )
}

/** `proxy.office:8080` as people write it means plain HTTP to the proxy. */
function withScheme(text: string): string {
  const trimmed = text.trim().replace(/\/$/, '')
  return trimmed === '' || trimmed.includes('://') ? trimmed : `http://${trimmed}`
}
