import type { RunSum } from '#shared/domain/runs/run-sum'
import { useMessages } from '../../../app-shell/locale'
import { StatCard } from '../../../components/figures/stat-card'
import styles from './send.module.css'

/** The four figures of the sum. */
export function SumCards({ sum }: { readonly sum: RunSum }) {
  const { runSend, formats } = useMessages()
  const { cards } = runSend
  return (
    <section aria-label={cards.label} className={styles.cards}>
      <StatCard label={cards.done} value={formats.number(sum.done)} meaning="good" />
      <StatCard label={cards.refused} value={formats.number(sum.refused)} meaning="bad" />
      <StatCard label={cards.unknown} value={formats.number(sum.unknown)} meaning="unknown" />
      <StatCard label={cards.notSent} value={formats.number(sum.notSent)} />
    </section>
  )
}
