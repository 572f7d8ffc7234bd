import type { Run } from '#shared/domain/runs/run'
import { shortcuts } from '#shared/domain/shortcuts'
import { useMenuCommands } from '../../../app-shell/use-menu-commands'
import { isTyping, useShortcuts } from '../../../app-shell/use-shortcuts'
import { call } from '../../../ipc/call'
import type { useRunChange } from '../mutations'

/** F8 and undo, by key and by menu. A text field keeps its own undo. */
export function useCheckShortcuts(
  run: Run,
  change: ReturnType<typeof useRunChange>,
  go: (direction: 'next' | 'previous') => void,
): void {
  const runId = run.id
  const undo = () => {
    if (run.canUndo && !change.isPending) change.mutate(() => call('runs:undo', { runId }))
  }
  const redo = () => {
    if (run.canRedo && !change.isPending) change.mutate(() => call('runs:redo', { runId }))
  }
  useShortcuts({
    [shortcuts.nextProblem]: () => go('next'),
    [`shift+${shortcuts.nextProblem}`]: () => go('previous'),
    [shortcuts.undo]: undo,
    'mod+y': redo,
    [shortcuts.redo]: redo,
  })
  useMenuCommands({
    'next-problem': () => go('next'),
    undo: () => (isTyping() ? document.execCommand('undo') : undo()),
    redo: () => (isTyping() ? document.execCommand('redo') : redo()),
  })
}
