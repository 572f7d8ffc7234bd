import { shortcuts as keysOf } from '#shared/domain/shortcuts'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../app-shell/locale'
import { useStatus } from '../../app-shell/status'
import { Dialog } from '../../components/overlays/dialog'
import { nameKeys } from './name-keys'
import styles from './shortcuts-dialog.module.css'

type Words = Messages['shell']['shortcuts']

interface Line {
  readonly what: string
  /** Each does it alone. */
  readonly keys: readonly string[]
}

interface Group {
  readonly title: string
  readonly lines: readonly Line[]
}

/** Every shortcut on one card, by where it works. */
export function ShortcutsDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { shortcuts, close } = useMessages().shell
  const isMac = useStatus().platform === 'darwin'
  return (
    <Dialog
      title={shortcuts.title}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={close}
      size="large"
    >
      <div className={styles.groups}>
        {listGroups(shortcuts, isMac).map(({ title, lines }) => (
          <section key={title} aria-label={title} className={styles.group}>
            <h3 className={styles.title}>{title}</h3>
            <dl>
              {lines.map(({ what, keys }) => (
                <div key={what} className={styles.line}>
                  <dt>{what}</dt>
                  <dd>
                    {keys.map((each) => (
                      <kbd key={each}>{nameKeys(each, isMac, shortcuts.keys)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function listGroups(words: Words, isMac: boolean): readonly Group[] {
  return [
    { title: words.groups.everywhere, lines: everywhere(words) },
    { title: words.groups.table, lines: inTables(words) },
    { title: words.groups.check, lines: inCheck(words) },
    { title: words.groups.users, lines: inUsers(words) },
    { title: words.groups.window, lines: ofWindow(words, isMac) },
  ]
}

const line = (what: string, ...keys: readonly string[]): Line => ({ what, keys })

function everywhere(words: Words): readonly Line[] {
  return [
    line(words.search, keysOf.search),
    line(words.register, keysOf.register),
    line(words.registerOne, keysOf.registerOne),
    line(words.activate, keysOf.activate),
    line(words.users, keysOf.users),
    line(words.history, keysOf.history),
    line(words.settings, keysOf.settings),
    line(words.open, keysOf.openFile),
    line(words.paste, keysOf.pasteTable),
    line(words.card, keysOf.card, '?'),
  ]
}

function inTables(words: Words): readonly Line[] {
  return [
    line(words.move, 'arrows'),
    line(words.selectCells, 'shift+arrows'),
    line(words.selectAll, 'mod+a'),
    line(words.copy, 'mod+c'),
    line(words.sort, 'enter'),
    line(words.columnWidth, 'alt+left', 'alt+right'),
    line(words.columnPlace, 'alt+shift+left', 'alt+shift+right'),
  ]
}

function inCheck(words: Words): readonly Line[] {
  return [
    line(words.nextProblem, keysOf.nextProblem),
    line(words.previousProblem, `shift+${keysOf.nextProblem}`),
    line(words.editCell, 'enter', 'f2'),
    line(words.clearCells, 'delete'),
    line(words.pasteCells, 'mod+v'),
    line(words.fillDown, 'mod+d'),
    line(words.findRows, keysOf.find),
    line(words.undo, keysOf.undo),
    line(words.redo, keysOf.redo, 'mod+y'),
  ]
}

function inUsers(words: Words): readonly Line[] {
  return [
    line(words.find, keysOf.find),
    line(words.pickRow, 'space'),
    line(words.openRow, 'enter'),
    line(words.closePanel, 'esc'),
  ]
}

function ofWindow(words: Words, isMac: boolean): readonly Line[] {
  return [
    line(words.zoomIn, 'mod+plus'),
    line(words.zoomOut, 'mod+-'),
    line(words.actualSize, 'mod+0'),
    // A Mac's own key for it has a Ctrl of its own; its menu shows it.
    ...(isMac ? [] : [line(words.fullScreen, 'f11')]),
  ]
}
