import { useState } from 'react'
import { isProxyAddress, proxyModeSchema, type SettingsChange } from '#shared/domain/settings'
import { GovernedFacts } from '../../app-shell/governed/governed-facts'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { useToasts } from '../../app-shell/toasts'
import { useGoverned } from '../../app-shell/use-governed'
import { RadioCards } from '../../components/fields/radio-cards'
import { TextField } from '../../components/fields/text-field'
import { Panel } from '../../components/layout/panel'
import { call } from '../../ipc/call'
import { Authorities } from './authorities'
import styles from './settings.module.css'

/** How calls leave this computer. */
export function NetworkPanel() {
  const { network } = useMessages().settings
  const { settings } = useStatus()
  const isGoverned = useGoverned()
  return (
    <Panel title={network.title}>
      <div className={styles.fields}>
        {isGoverned('proxy') ? (
          <GovernedFacts
            facts={[
              settings.proxyMode === 'own'
                ? [network.address, settings.proxyUrl]
                : [network.mode, network.modes[settings.proxyMode]],
            ]}
          />
        ) : (
          <ProxyChoice />
        )}
        <Authorities />
      </div>
    </Panel>
  )
}

function ProxyChoice() {
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
        <div className={styles.number}>
          <TextField
            label={network.address}
            description={network.addressHint}
            value={text}
            onChange={setText}
            onBlur={keepAddress}
            onKeyDown={(event) => {
              if (event.key === 'Enter') keepAddress()
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
