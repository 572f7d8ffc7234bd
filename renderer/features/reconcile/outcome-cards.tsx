import {
  type PaymentOutcome,
  paymentOutcomeSchema,
  type ReconcileFilter,
  type Reconciliation,
  type Tally,
} from '#shared/domain/runs/reconcile'
import { useMessages } from '../../app-shell/locale'
import { StatCard } from '../../components/figures/stat-card'
import { meaningOf } from './payment-columns'
import styles from './reconcile.module.css'

const rare: ReadonlySet<PaymentOutcome> = new Set(['not-paid', 'returned'])

/** Count and sum of every outcome; each narrows the list, and together they are the file. */
export function OutcomeCards({
  reconciliation: { totals, file, notInFile, setAside, withoutAmount },
  filter,
  onChange,
}: {
  readonly reconciliation: Reconciliation
  readonly filter: ReconcileFilter
  readonly onChange: (filter: ReconcileFilter) => void
}) {
  const { reconcile, formats } = useMessages()
  const { result, outcomes } = reconcile
  const card = (value: ReconcileFilter, label: string, { count, sumRupiah }: Tally) => (
    <StatCard
      key={value}
      label={label}
      value={formats.number(count)}
      description={formats.rupiah(sumRupiah)}
      isSelected={filter === value}
      onPress={() => onChange(value)}
      {...(value !== 'all' && count > 0 && { meaning: meaningOf[value] })}
    />
  )
  // Most files hold nothing but payments that were made.
  const isShown = (outcome: PaymentOutcome) => !rare.has(outcome) || totals[outcome].count > 0
  const terms = paymentOutcomeSchema.options.map((outcome) => totals[outcome])
  const add = (pick: (tally: Tally) => number, write: (value: number) => string) =>
    `${terms
      .map(pick)
      .filter((value) => value > 0)
      .map(write)
      .join(' + ')} = ${write(pick(file))}`
  return (
    <section aria-label={result.cardsLabel}>
      <div className={styles.cards}>
        {card('all', result.all, file)}
        {paymentOutcomeSchema.options
          .filter(isShown)
          .map((outcome) => card(outcome, outcomes[outcome], totals[outcome]))}
        {notInFile && (
          <div className={styles.apart}>{card('not-in-file', result.notInFile, notInFile)}</div>
        )}
      </div>
      <p className={styles.sum}>
        {add(({ count }) => count, formats.number)} ·{' '}
        {add(({ sumRupiah }) => sumRupiah, formats.rupiah)}{' '}
        <span className="visually-hidden">({result.sumLabel})</span>
        {setAside.footers + setAside.hidden > 0 &&
          ` · ${result.setAside(setAside.footers, setAside.hidden)}`}
        {withoutAmount > 0 && ` · ${result.withoutAmount(withoutAmount)}`}
      </p>
    </section>
  )
}
