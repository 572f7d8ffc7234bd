import { Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Run } from '#shared/domain/runs/run'
import { sumRun } from '#shared/domain/runs/run-sum'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { classNames } from '../../../components/class-names'
import { call } from '../../../ipc/call'
import type { useRunChange } from '../mutations'
import { useRunRoute } from '../run-kind'
import styles from '../runs.module.css'
import { SendDialog } from './send-dialog'

/** Undo, redo, one shop as a trial, then all of them. */
export function CheckActions({
  run,
  change,
}: {
  readonly run: Run
  readonly change: ReturnType<typeof useRunChange>
}) {
  const { runCheck } = useMessages()
  const { goTo } = useRunRoute()
  const [isAsking, setIsAsking] = useState(false)
  const runId = run.id
  const { notSent } = sumRun(run.totals)
  const start = (trial: boolean) =>
    change.mutate(() => call('runs:start', { runId, trial }), {
      onSuccess: () => goTo({ step: 'run', runId, view: 'current' }),
      onSettled: () => setIsAsking(false),
    })
  return (
    <div className={classNames(styles.bar, styles.push)}>
      <Button
        icon={Undo2}
        isDisabled={!run.canUndo || change.isPending}
        onPress={() => change.mutate(() => call('runs:undo', { runId }))}
      >
        {runCheck.undo}
      </Button>
      <Button
        icon={Redo2}
        aria-label={runCheck.redo}
        isDisabled={!run.canRedo || change.isPending}
        onPress={() => change.mutate(() => call('runs:redo', { runId }))}
      />
      <Button isDisabled={notSent === 0 || change.isPending} onPress={() => start(true)}>
        {runCheck.sendOne}
      </Button>
      <Button variant="filled" isDisabled={notSent === 0} onPress={() => setIsAsking(true)}>
        {runCheck.sendAll(notSent)}
      </Button>
      <SendDialog
        run={run}
        isOpen={isAsking}
        isPending={change.isPending}
        onClose={() => setIsAsking(false)}
        onConfirm={() => start(false)}
      />
    </div>
  )
}
