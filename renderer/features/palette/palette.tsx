import type { KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useMessages } from '../../app-shell/locale'
import { describeKey } from '../../app-shell/use-shortcuts'
import { type PaletteDialogs, useCommands } from './commands'
import styles from './palette.module.css'
import type { PaletteItem } from './palette-groups'
import { PaletteSearch } from './palette-search'
import { useChoose } from './use-choose'

/** Search over everything, from anywhere: users, branches, runs, screens, and what can be done. */
export function Palette({
  isOpen,
  onClose,
  ...dialogs
}: PaletteDialogs & {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { palette } = useMessages()
  const commands = useCommands(dialogs)
  const choose = useChoose()
  const closeByKey = (event: KeyboardEvent) => {
    if (describeKey(event) !== 'mod+k') return
    event.preventDefault()
    onClose()
  }
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={palette.title} className={styles.dialog ?? ''}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field inside */}
          <div className={styles.palette} onKeyDown={closeByKey}>
            <PaletteSearch
              commands={commands}
              onChoose={(item: PaletteItem) => {
                onClose()
                choose(item)
              }}
            />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
