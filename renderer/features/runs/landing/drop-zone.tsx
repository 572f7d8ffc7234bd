import { ClipboardPaste, FileSpreadsheet } from 'lucide-react'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { classNames } from '../../../components/class-names'
import { Spinner } from '../../../components/feedback/spinner'
import styles from './landing.module.css'

/** Where a file may be dropped (anywhere in the window will do), with the buttons for the rest. */
export function DropZone({
  isOver,
  isReading,
  onChoose,
  onPaste,
}: {
  readonly isOver: boolean
  readonly isReading: boolean
  readonly onChoose: () => void
  readonly onPaste: () => void
}) {
  const { runStart } = useMessages()
  return (
    <div className={classNames(styles.zone, isOver && styles.over)}>
      <FileSpreadsheet aria-hidden size={28} strokeWidth={1.25} className={styles.zoneIcon} />
      {isReading ? (
        <Spinner label={runStart.reading} />
      ) : (
        <>
          <h2>{isOver ? runStart.dropNow : runStart.dropTitle}</h2>
          <p className={styles.muted}>{runStart.dropHint}</p>
        </>
      )}
      <div className={styles.zoneActions}>
        <Button variant="filled" isDisabled={isReading} onPress={() => onChoose()}>
          {runStart.choose}
        </Button>
        <Button icon={ClipboardPaste} isDisabled={isReading} onPress={() => onPaste()}>
          {runStart.paste.action}
        </Button>
      </div>
    </div>
  )
}
