import { useState } from 'react'
import { GovernedFacts } from '../../../app-shell/governed/governed-facts'
import { useMessages } from '../../../app-shell/locale'
import { useStatus } from '../../../app-shell/status'
import { useGoverned } from '../../../app-shell/use-governed'
import { Select } from '../../../components/fields/select'
import { AlertDialog } from '../../../components/overlays/alert-dialog'
import styles from '../settings.module.css'
import { useCountOlder, useKeepHistory } from './mutations'

const choices = [0, 6, 12, 24, 36, 60]

/** How long history is kept. Fewer months asks in words first: what is cut is gone. */
export function KeepSetting() {
  const { history, shell, policy } = useMessages()
  const isGoverned = useGoverned()
  const { historyMonths } = useStatus().settings
  const [asked, setAsked] = useState<{ months: number; count: number } | null>(null)
  const older = useCountOlder()
  const keep = useKeepHistory()
  const words = history.keep
  const months = choices.includes(historyMonths) ? choices : [...choices, historyMonths]

  function choose(chosen: number): void {
    if (chosen === historyMonths) return
    if (chosen === 0) keep.mutate(0)
    else older.mutate(chosen, { onSuccess: (count) => setAsked({ months: chosen, count }) })
  }

  if (isGoverned('historyMonths')) {
    return <GovernedFacts facts={[[policy.history, policy.months(historyMonths)]]} />
  }
  return (
    <div className={styles.number}>
      <Select
        label={words.label}
        description={words.hint}
        placeholder={words.forever}
        options={months.map((value) => ({
          value: String(value),
          label: value === 0 ? words.forever : words.months(value),
        }))}
        value={String(historyMonths)}
        onChange={(value) => choose(Number(value))}
      />
      <AlertDialog
        title={words.title}
        isOpen={asked !== null}
        isDangerous
        isPending={keep.isPending}
        confirmLabel={words.confirm(asked?.count ?? 0)}
        cancelLabel={shell.keep}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked) keep.mutate(asked.months, { onSettled: () => setAsked(null) })
        }}
      >
        {asked && words.body(asked.months, asked.count)}
      </AlertDialog>
    </div>
  )
}
