import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { ProgressBar } from '../../../components/feedback/progress-bar'
import { Panel } from '../../../components/layout/panel'
import { useImportProgress } from '../queries'
import styles from './columns.module.css'

/** While rows are read and checked; letting go of the file breaks that off, and nothing is left of it. */
export function Importing({
  sourceId,
  onCancel,
}: {
  readonly sourceId: number
  readonly onCancel: () => void
}) {
  const { runColumns: words, formats } = useMessages()
  const { rows, share } = useImportProgress(sourceId) ?? { rows: 0, share: 0 }
  const text = `${formats.percent(share, 1)} · ${words.imported(rows)}`
  return (
    <Panel title={words.importing}>
      <div className={styles.fields} aria-busy>
        <ProgressBar
          label={words.importing}
          total={1}
          segments={[{ meaning: 'neutral', value: share }]}
          valueText={text}
          isIndeterminate={share === 0}
        />
        <p className={styles.hint}>{share > 0 && text}</p>
        <div>
          <Button onPress={onCancel}>{words.cancelImport}</Button>
        </div>
      </div>
    </Panel>
  )
}
