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
  const { runColumns: words } = useMessages()
  const rows = useImportProgress(sourceId)
  return (
    <Panel title={words.importing}>
      <div className={styles.fields} aria-busy>
        <ProgressBar label={words.importing} total={1} segments={[]} isIndeterminate />
        <p className={styles.hint}>{rows > 0 && words.imported(rows)}</p>
        <div>
          <Button onPress={onCancel}>{words.cancelImport}</Button>
        </div>
      </div>
    </Panel>
  )
}
