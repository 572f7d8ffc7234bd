import { useState } from 'react'
import type { Run } from '#shared/domain/runs/run'
import { sumRun } from '#shared/domain/runs/run-sum'
import { useMessages } from '../../../app-shell/locale'
import { ServiceButton } from '../../../app-shell/service-button'
import { call } from '../../../ipc/call'
import type { useRunChange } from '../mutations'
import { useRunRoute } from '../run-kind'
import styles from '../runs.module.css'
import { SendDialog } from './send-dialog'

/** One shop as a trial, then all of them. */
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
    <div className={styles.actions}>
      <ServiceButton isDisabled={notSent === 0 || change.isPending} onPress={() => start(true)}>
        {runCheck.sendOne}
      </ServiceButton>
      <ServiceButton variant="filled" isDisabled={notSent === 0} onPress={() => setIsAsking(true)}>
        {runCheck.sendAll(notSent)}
      </ServiceButton>
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
