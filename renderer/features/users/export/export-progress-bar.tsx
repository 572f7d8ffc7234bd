import { useMessages } from '../../../app-shell/locale'
import { ProgressBar } from '../../../components/feedback/progress-bar'
import styles from './export.module.css'
import { useExportProgress } from './queries'

/** How many users are written. */
export function ExportProgressBar({ total }: { readonly total: number }) {
  const { userExport: words } = useMessages()
  const progress = useExportProgress() ?? { done: 0, total }
  const text = words.progress(progress.done, progress.total)
  return (
    <div className={styles.progress}>
      <p role="status">
        {words.writing} · {text}
      </p>
      <ProgressBar
        label={words.writing}
        total={progress.total}
        segments={[{ meaning: 'neutral', value: progress.done }]}
        valueText={text}
        isIndeterminate={progress.done === 0}
      />
    </div>
  )
}
