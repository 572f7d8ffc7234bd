import type { Authority } from '#shared/domain/authority'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { useToasts } from '../../app-shell/toasts'
import { useGoverned } from '../../app-shell/use-governed'
import { useNow } from '../../app-shell/use-now'
import { Button } from '../../components/button'
import { call } from '../../ipc/call'
import styles from './settings.module.css'

/** The company's own certificates, which calls rest on beside the system's. */
export function Authorities() {
  const { settings: words, policy } = useMessages()
  const isGoverned = useGoverned()
  const { authorities } = useStatus()
  const { say } = useToasts()
  const change = useStatusChange()
  const { authority } = words.network
  const choose = () =>
    change.mutate(() => call('authorities:choose'), {
      onSuccess: (status) => {
        if (status.authorities.length > 0) say('good', authority.saved)
      },
    })
  const forget = () =>
    change.mutate(() => call('authorities:forget'), {
      onSuccess: () => say('good', authority.removed),
    })
  return (
    <section className={styles.fields} aria-label={authority.title}>
      <strong>{authority.title}</strong>
      <p className={styles.hint}>{authority.hint}</p>
      {authorities.map((shown, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list changes as a whole
        <AuthorityFacts key={place} shown={shown} />
      ))}
      {isGoverned('certificates') ? (
        <p className={styles.hint}>{policy.source}</p>
      ) : (
        <div className={styles.actions}>
          <Button isDisabled={change.isPending} onPress={choose}>
            {authority.choose}
          </Button>
          {authorities.length > 0 && (
            <Button isDisabled={change.isPending} onPress={forget}>
              {authority.remove}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function AuthorityFacts({ shown }: { readonly shown: Authority }) {
  const { settings: words, formats } = useMessages()
  const { authority } = words.network
  const isOver = shown.validUntil < useNow(60)
  return (
    <dl className={styles.facts}>
      <dt>{authority.subject}</dt>
      <dd className={styles.address}>{shown.subject}</dd>
      <dt>{authority.issuer}</dt>
      <dd className={styles.address}>{shown.issuer}</dd>
      <dt>{authority.validUntil}</dt>
      <dd>
        {formats.date(shown.validUntil)}
        {isOver && <strong> {authority.expired}</strong>}
      </dd>
    </dl>
  )
}
