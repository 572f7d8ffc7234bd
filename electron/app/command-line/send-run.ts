import type { Run } from '#shared/domain/runs/run'
import type { Workspace } from '../open-workspace'
import { isOpen } from './progress/summary'

/**
 * Sends what a run has left, until it ends or `stop` pauses it; gives the run as it was left.
 *
 * Rejects only where nothing began.
 */
export async function sendRun(
  { runs, whenSent, pause }: Pick<Workspace, 'runs' | 'whenSent' | 'pause'>,
  runId: number,
  {
    stop,
    takesOn,
    warn,
  }: {
    readonly stop: AbortSignal
    readonly takesOn: boolean
    readonly warn: (error: unknown) => void
  },
): Promise<Run> {
  const before = await runs.find({ runId })
  if (stop.aborted || !isOpen(before)) return before
  const onStop = () => void pause().catch(warn)
  stop.addEventListener('abort', onStop)
  try {
    await runs.start({ runId, trial: false, takesOn }).catch(async (error: unknown) => {
      if ((await whenSent()) === null) throw error
      warn(error)
    })
    // It may have come while the run was being started, with nothing to pause yet.
    if (stop.aborted) onStop()
    const state = await whenSent()
    const run = await runs.find({ runId })
    // A fault that kept the ledger from being told why.
    return state === 'stopped' && run.stopCause === null
      ? { ...run, stopCause: 'interrupted' }
      : run
  } finally {
    stop.removeEventListener('abort', onStop)
  }
}
