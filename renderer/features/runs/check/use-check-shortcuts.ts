import type { Run } from '#shared/domain/runs/run'
import { shortcuts } from '#shared/domain/shortcuts'
import { useMenuCommands } from '../../../app-shell/use-menu-commands'
import { isTyping, useShortcuts } from '../../../app-shell/use-shortcuts'
import { call } from '../../../ipc/call'
import type { useRunChange } from '../mutations'

/** F8, finding and undo, by key and by menu. A text field keeps its own undo. */
export function useCheckShortcuts(
  run: Run,
  change: ReturnType<typeof useRunChange>,
  {
    go,
    find,
  }: { readonly go: (direction: 'next' | 'previous') => void; readonly find: () => void },
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
    [shortcuts.find]: find,
    [shortcuts.undo]: undo,
    'mod+y': redo,
    [shortcuts.redo]: redo,
  })
  useMenuCommands({
    'next-problem': () => go('next'),
    find,
    undo: () => (isTyping() ? document.execCommand('undo') : undo()),
    redo: () => (isTyping() ? document.execCommand('redo') : redo()),
  })
}
