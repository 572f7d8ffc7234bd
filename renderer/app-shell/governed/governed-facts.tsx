import { useMessages } from '../locale'
import styles from './governed-facts.module.css'

/** Settings that an administrator fixed: their values, and who set them. */
export function GovernedFacts({
  facts,
}: {
  readonly facts: readonly (readonly [label: string, value: string])[]
}) {
  const { policy: words } = useMessages()
  return (
    <div>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.source}>{words.source}</p>
    </div>
  )
}
