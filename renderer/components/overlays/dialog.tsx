import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../button'
import { classNames } from '../class-names'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Escape, the cross, or whatever the actions do. */
  readonly onClose: () => void
  /** Name of the cross. */
  readonly closeLabel: string
  readonly children: ReactNode
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
}

/**
 * A window over the page, which waits behind it; the keyboard stays inside until it closes.
 *
 * A click beside it does not close it: what was typed would be lost.
 */
export function Dialog({
  title,
  isOpen,
  onClose,
  closeLabel,
  children,
  actions,
  size = 'medium',
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={styles.overlay ?? ''}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            <Button
              variant="quiet"
              size="small"
              icon={X}
              aria-label={closeLabel}
              onPress={() => onClose()}
            />
          </header>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <footer className={styles.footer}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
