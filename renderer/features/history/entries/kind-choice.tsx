import { type HistoryKind, historyKindSchema } from '#shared/domain/history'
import { useMessages } from '../../../app-shell/locale'
import { Checkbox } from '../../../components/fields/checkbox'
import styles from '../history.module.css'

/** What was done: any number of kinds; each takes effect at once. */
export function KindChoice({
  kinds,
  onChange,
}: {
  readonly kinds: readonly HistoryKind[]
  readonly onChange: (kinds: HistoryKind[]) => void
}) {
  const { history } = useMessages()
  return (
    <div className={styles.choices}>
      {historyKindSchema.options.map((kind, index) => (
        <Checkbox
          key={kind}
          autoFocus={index === 0}
          isSelected={kinds.includes(kind)}
          onChange={(isOn) => {
            const others = kinds.filter((other) => other !== kind)
            onChange(isOn ? [...others, kind] : others)
          }}
        >
          {history.kinds[kind]}
        </Checkbox>
      ))}
    </div>
  )
}
