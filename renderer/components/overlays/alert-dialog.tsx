import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../button'
import { classNames } from '../class-names'
import styles from './dialog.module.css'

export interface AlertDialogProps {
  /** The question, in words. */
  readonly title: string
  readonly isOpen: boolean
  /** What will happen, to what and to how many. */
  readonly children: ReactNode
  /** The deed itself ("Hapus 12 baris"), never "OK". */
  readonly confirmLabel: string
  readonly cancelLabel: string
  readonly isDangerous?: boolean
  readonly isPending?: boolean
  /** Why it cannot be done now, in a sentence. */
  readonly obstacle?: string | null
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before doing; the keyboard starts on the button that does nothing. */
export function AlertDialog({
  title,
  isOpen,
  children,
  confirmLabel,
  cancelLabel,
  isDangerous = false,
  isPending = false,
  obstacle = null,
  onConfirm,
  onClose,
}: AlertDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={styles.overlay ?? ''}
    >
      <Modal className={classNames(styles.modal, styles.small)}>
        <AriaDialog role="alertdialog" className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
          </header>
          <div className={styles.body}>
            {children}
            {obstacle !== null && (
              <p role="status" className={styles.obstacle}>
                {obstacle}
              </p>
            )}
          </div>
          <footer className={styles.footer}>
            <Button autoFocus isDisabled={isPending} onPress={() => onClose()}>
              {cancelLabel}
            </Button>
            <Button
              variant={isDangerous ? 'danger' : 'filled'}
              isPending={isPending}
              isDisabled={obstacle !== null}
              onPress={() => onConfirm()}
            >
              {confirmLabel}
            </Button>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
