import { GovernedFacts } from '../../../app-shell/governed/governed-facts'
import { useMessages } from '../../../app-shell/locale'
import { useStatus } from '../../../app-shell/status'
import { Notice } from '../../../components/feedback/notice'
import { Panel } from '../../../components/layout/panel'
import styles from '../settings.module.css'

/** What an administrator set that has no place of its own here, and what is wrong with the policy. */
export function PolicyPanel() {
  const { policy: words } = useMessages()
  const { policy } = useStatus()
  if (policy.kind === 'none') return null
  if (policy.kind === 'at-fault') {
    return (
      <Panel title={words.title}>
        <div className={styles.fields}>
          <Notice tone="error" tag={words.tag} title={words.lockedTitle}>
            {words.faults[policy.reason](policy.subject)} {words.locked}
          </Notice>
          <PolicyFile path={policy.path} />
        </div>
      </Panel>
    )
  }
  const { path, services, unknownKeys } = policy
  return (
    <Panel title={words.title}>
      <div className={styles.fields}>
        <p className={styles.hint}>{words.lead}</p>
        {services !== null && (
          <GovernedFacts facts={[[words.services, services.join('\n') || words.noServices]]} />
        )}
        {unknownKeys.length > 0 && (
          <Notice tone="warning" tag={words.tag} title={words.unknownTitle}>
            {words.unknown(unknownKeys)}
          </Notice>
        )}
        <PolicyFile path={path} />
      </div>
    </Panel>
  )
}

function PolicyFile({ path }: { readonly path: string }) {
  const { policy: words } = useMessages()
  return (
    <dl className={styles.facts}>
      <dt>{words.path}</dt>
      <dd className={styles.address}>{path}</dd>
    </dl>
  )
}
