import type { NewVersion } from '#shared/domain/update'
import { useMessages } from '../../../app-shell/locale'
import { useStatus } from '../../../app-shell/status'
import { Dialog } from '../../../components/overlays/dialog'
import styles from './updates.module.css'

export interface WhatsNewDialogProps {
  readonly newer: NewVersion
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What a newer version brings, in the operator's language. */
export function WhatsNewDialog({ newer, isOpen, onClose }: WhatsNewDialogProps) {
  const { updates: words, shell, formats } = useMessages()
  const { language } = useStatus().settings
  return (
    <Dialog
      title={words.whatsNewIn(newer.version)}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={shell.close}
    >
      <p className={styles.released}>{words.released(formats.date(newer.releasedAt))}</p>
      <ul className={styles.news}>
        {newer.whatsNew[language].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Dialog>
  )
}
