import { Redo2, Search, Undo2 } from 'lucide-react'
import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { Tooltip } from '../../../components/overlays/tooltip'
import { call } from '../../../ipc/call'
import type { useRunChange } from '../mutations'
import styles from './check.module.css'
import { ProblemMoves } from './problem-moves'

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
  const { runCheck } = useMessages()
  const runId = run.id
  return (
    <div className={styles.tools}>
      <ProblemMoves isDisabled={run.totals.problem === 0} onMove={onMove} />
      <Tooltip text={runCheck.find.hint}>
        <Button
          variant="quiet"
          icon={Search}
          aria-label={runCheck.find.label}
          onPress={() => onFind()}
        />
      </Tooltip>
      <Tooltip text={runCheck.undo}>
        <Button
          variant="quiet"
          icon={Undo2}
          aria-label={runCheck.undo}
          isDisabled={!run.canUndo || change.isPending}
          onPress={() => change.mutate(() => call('runs:undo', { runId }))}
        />
      </Tooltip>
      <Tooltip text={runCheck.redo}>
        <Button
          variant="quiet"
          icon={Redo2}
          aria-label={runCheck.redo}
          isDisabled={!run.canRedo || change.isPending}
          onPress={() => change.mutate(() => call('runs:redo', { runId }))}
        />
      </Tooltip>
    </div>
  )
}
