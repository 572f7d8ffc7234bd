import { ChevronDown, ChevronRight } from 'lucide-react'
import { type RefObject, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import type { PolicyReport } from '#shared/domain/policy'
import { isPlainAddress, type Settings } from '#shared/domain/settings'
import { FailureNotice } from '../../app-shell/failure-notice'
import { useMessages } from '../../app-shell/locale'
import { useStatus } from '../../app-shell/status'
import { useGoverned } from '../../app-shell/use-governed'
import { Button } from '../../components/button'
import { Notice } from '../../components/feedback/notice'
import { SecretField } from '../../components/fields/secret-field'
import { TextField } from '../../components/fields/text-field'
import styles from './first-start.module.css'
import { useSaveCredentials } from './mutations'
import { ProxyChoice } from './proxy-choice'

/** Key and token: typed here, verified by main, never shown again. `isMain` fills its button. */
export function CredentialsForm({
  isMain,
  onSaved,
}: {
  readonly isMain: boolean
  readonly onSaved?: () => void
}) {
  const { firstStart, shell } = useMessages()
  const { canEncrypt, settings, policy } = useStatus()
  const isGoverned = useGoverned()
  const save = useSaveCredentials()
  const key = useRef<HTMLInputElement>(null)
  const token = useRef<HTMLInputElement>(null)
  const [hasKey, setHasKey] = useState(false)
  const [hasToken, setHasToken] = useState(false)
  const [baseUrl, setBaseUrl] = useState(findAddress(settings, policy))
  const [isAdvanced, setIsAdvanced] = useState(false)
  const [wasTried, setWasTried] = useState(false)
  const isAddressRight = isPlainAddress(baseUrl.trim())
  const isComplete = isAddressRight && hasKey && hasToken
  const missing = (isFilled: boolean, words: string) =>
    wasTried && !isFilled ? { error: words } : {}

  const submit = () => {
    setWasTried(true)
    if (!isAddressRight) setIsAdvanced(true)
    if (!isComplete) return
    const read = () => ({ key: textOf(key), token: textOf(token), baseUrl })
    const onSuccess = () => {
      for (const { current } of [key, token]) if (current !== null) current.value = ''
      onSaved?.()
    }
    save.mutate({ read, onSuccess })
  }
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {save.error !== null && <FailureNotice error={save.error} onDismiss={() => save.reset()} />}
      <SecretField
        label={firstStart.key}
        inputRef={key}
        onFilled={setHasKey}
        {...missing(hasKey, firstStart.keyMissing)}
      />
      <SecretField
        label={firstStart.token}
        inputRef={token}
        onFilled={setHasToken}
        {...missing(hasToken, firstStart.tokenMissing)}
      />
      <div>
        <Button
          variant="quiet"
          size="small"
          icon={isAdvanced ? ChevronDown : ChevronRight}
          aria-expanded={isAdvanced}
          onPress={() => setIsAdvanced(!isAdvanced)}
        >
          {firstStart.advanced}
        </Button>
      </div>
      {isAdvanced && (
        <>
          {!isGoverned('proxy') && <ProxyChoice />}
          <TextField
            label={firstStart.address}
            description={firstStart.addressHint}
            value={baseUrl}
            onChange={setBaseUrl}
            {...(wasTried && !isAddressRight && { error: firstStart.addressWrong })}
            {...missing(baseUrl.trim() !== '', firstStart.addressMissing)}
          />
        </>
      )}
      {canEncrypt ? (
        <p className={styles.note}>{firstStart.kept}</p>
      ) : (
        <Notice tone="warning" tag={shell.note} title={firstStart.notKeptTitle}>
          {firstStart.notKept}
        </Notice>
      )}
      <div>
        <Button type="submit" variant={isMain ? 'filled' : 'outlined'} isPending={save.isPending}>
          {save.isPending ? firstStart.verifying : firstStart.verify}
        </Button>
      </div>
    </Form>
  )
}

function textOf({ current }: RefObject<HTMLInputElement | null>): string {
  return current?.value ?? ''
}

/** The one that is set, or the first the administrator allows where that one is not. */
function findAddress({ baseUrl }: Settings, policy: PolicyReport): string {
  const services = policy.kind === 'in-force' ? policy.services : null
  return services === null || services.includes(baseUrl) ? baseUrl : (services[0] ?? baseUrl)
}
