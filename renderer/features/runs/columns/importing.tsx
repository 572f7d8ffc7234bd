import { useMessages } from '../../../app-shell/locale'
import { ProgressBar } from '../../../components/feedback/progress-bar'
import { Panel } from '../../../components/layout/panel'
import { useImportProgress } from '../queries'
import styles from './columns.module.css'

/** While rows are read and checked. */
export function Importing({ sourceId }: { readonly sourceId: number }) {
  const { runColumns: words } = useMessages()
  const rows = useImportProgress(sourceId)
  return (
    <Panel title={words.importing}>
      <div className={styles.fields} aria-busy>
        <ProgressBar label={words.importing} total={1} segments={[]} isIndeterminate />
        <p className={styles.hint}>{rows > 0 && words.imported(rows)}</p>
      </div>
    </Panel>
  )
}
