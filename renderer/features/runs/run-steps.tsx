import type { Run } from '#shared/domain/runs/run'
import { FiveSteps, type StepId } from './five-steps'
import { useRunRoute } from './run-kind'
import { isOpen, type RunStep } from './run-step'

const steps: readonly RunStep[] = ['check', 'send', 'result']

/** The five steps of a run; those its state allows can be opened. */
export function RunSteps({ run, current }: { readonly run: Run; readonly current: RunStep }) {
  const { goTo } = useRunRoute()
  const open: readonly StepId[] = [
    'file',
    ...steps.filter((step) => step !== current && isOpen(run, step)),
  ]
  return (
    <FiveSteps
      current={current}
      open={open}
      onOpen={(step) => {
        if (step === 'file') goTo({ step: 'landing' })
        else if (step === 'check') goTo({ step: 'run', runId: run.id, view: 'check' })
        else goTo({ step: 'run', runId: run.id, view: 'current' })
      }}
    />
  )
}
