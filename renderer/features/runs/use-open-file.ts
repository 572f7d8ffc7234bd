import { shortcuts } from '#shared/domain/shortcuts'
import { useMessages } from '../../app-shell/locale'
import { useToasts } from '../../app-shell/toasts'
import { useMenuCommands } from '../../app-shell/use-menu-commands'
import { useShortcuts } from '../../app-shell/use-shortcuts'
import { useOpenSource } from './mutations'
import { useFileDrop } from './use-file-drop'

/** Every way to open a file from a step that allows it: drop, Ctrl/Cmd+O, the menu, a press. */
export function useOpenFile(onOpened?: () => void) {
  return useFileWays(useOpenSource(onOpened))
}

/** The same, for whatever is to be done with the file. */
export function useFileWays(open: ReturnType<typeof useOpenSource>) {
  const { runStart } = useMessages()
  const { say } = useToasts()
  const choose = () => {
    if (!open.isPending) open.mutate({ from: 'dialog' })
  }
  const isOver = useFileDrop(
    (file) => open.mutate({ from: 'drop', file }),
    (refusal) => say('bad', refusal === 'several' ? runStart.dropOne : runStart.dropNotFile),
  )
  useMenuCommands({ 'open-file': choose })
  useShortcuts({ [shortcuts.openFile]: choose })
  return { open, choose, isOver }
}
