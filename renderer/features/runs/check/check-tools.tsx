import { ChevronDown, ChevronUp, Redo2, Search, Undo2 } from 'lucide-react'
import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../app-shell/locale'
import { call } from '../../../ipc/call'
import type { useRunChange } from '../mutations'
import styles from './check.module.css'
import { ToolButton } from './tool-button'

/** From problem to problem, looking for a text, undo and redo. */
export function CheckTools({
  run,
  change,
  onMove,
  onFind,
}: {
  readonly run: Run
  readonly change: ReturnType<typeof useRunChange>
  readonly onMove: (direction: 'next' | 'previous') => void
  readonly onFind: () => void
}) {
  const { runCheck: words } = useMessages()
  const runId = run.id
  const hasNone = run.totals.problem === 0
  return (
    <div className={styles.tools}>
      <ToolButton
        icon={ChevronUp}
        label={words.previousProblem}
        tip={words.previousHint}
        isDisabled={hasNone}
        onPress={() => onMove('previous')}
      />
      <ToolButton
        icon={ChevronDown}
        label={words.nextProblem}
        tip={words.nextHint}
        isDisabled={hasNone}
        onPress={() => onMove('next')}
      />
      <ToolButton icon={Search} label={words.find.label} tip={words.find.hint} onPress={onFind} />
      <ToolButton
        icon={Undo2}
        label={words.undo}
        isDisabled={!run.canUndo || change.isPending}
        onPress={() => change.mutate(() => call('runs:undo', { runId }))}
      />
      <ToolButton
        icon={Redo2}
        label={words.redo}
        isDisabled={!run.canRedo || change.isPending}
        onPress={() => change.mutate(() => call('runs:redo', { runId }))}
      />
    </div>
  )
}
