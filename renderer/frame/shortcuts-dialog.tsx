import styles from '../app-shell/app-shell.module.css'
import { useMessages } from '../app-shell/locale'
import { useStatus } from '../app-shell/status'
import { Dialog } from '../components/overlays/dialog'

/** Every shortcut on one card. */
export function ShortcutsDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { shortcuts, close } = useMessages().shell
  const mod = useStatus().platform === 'darwin' ? '⌘' : 'Ctrl+'
  const redo = mod === '⌘' ? '⇧⌘Z' : 'Ctrl+Y'
  const lines: readonly (readonly [string, string])[] = [
    [`${mod}K`, shortcuts.search],
    [`${mod}O`, shortcuts.open],
    [`${mod}V`, shortcuts.paste],
    ['F8, Shift+F8', shortcuts.nextProblem],
    [`${mod}Z`, shortcuts.undo],
    [redo, shortcuts.redo],
    [shortcuts.keys.move, shortcuts.move],
    ['Enter', shortcuts.editCell],
    [mod === '⌘' ? '⇧⌘H' : 'Ctrl+Shift+H', shortcuts.history],
    [mod === '⌘' ? '⇧⌘N' : 'Ctrl+Shift+N', shortcuts.registerOne],
    [mod === '⌘' ? '⇧⌘A' : 'Ctrl+Shift+A', shortcuts.activate],
    [`${mod}U`, shortcuts.users],
    [`${mod}F`, shortcuts.find],
    [shortcuts.keys.space, shortcuts.pickRow],
    [`${mod},`, shortcuts.settings],
  ]
  return (
    <Dialog
      title={shortcuts.title}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={close}
      size="small"
    >
      <dl className={styles.shortcuts}>
        {lines.map(([keys, what]) => (
          <div key={keys} className={styles.shortcut}>
            <dt>{what}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
