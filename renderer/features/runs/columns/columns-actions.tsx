import type { SourceView } from '#shared/ipc/contract/sources'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { fieldName } from '../rows/row-note'
import type { ColumnMatch } from './column-match'
import styles from './columns.module.css'

/** Back, on, and in words what is still in the way. */
export function ColumnsActions({
  source,
  conflicts,
  unanswered,
  isBusy,
  onBack,
  onContinue,
}: {
  readonly source: SourceView
  readonly conflicts: ColumnMatch['conflicts']
  readonly unanswered: readonly string[]
  readonly isBusy: boolean
  readonly onBack: () => void
  readonly onContinue: () => void
}) {
  const { runColumns: words } = useMessages()
  const { preview, truncatedPreview, doubt } = source.overview
  const list = (fields: readonly string[]) =>
    fields.map((field) => fieldName(field, words.fields)).join(', ')
  const hurdles = [
    ...(doubt ? [words.blockedDoubt] : []),
    ...(conflicts.length > 0 ? [words.blockedConflict(list(conflicts.map((c) => c.field)))] : []),
    ...(unanswered.length > 0 ? [words.blockedMissing(list(unanswered))] : []),
  ]
  const isBlocked = hurdles.length > 0 || preview.length === 0
  return (
    <div className={styles.actions}>
      <p role="status" className={styles.hurdles}>
        {hurdles.length > 0 && `${words.blocked} ${hurdles.join('; ')}.`}
      </p>
      <Button onPress={() => onBack()}>{words.back}</Button>
      <Button variant="filled" isDisabled={isBlocked || isBusy} onPress={() => onContinue()}>
        {truncatedPreview ? words.continueAll : words.continueTo(preview.length)}
      </Button>
    </div>
  )
}
