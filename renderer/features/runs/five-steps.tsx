import { useMessages } from '../../app-shell/locale'
import { type Step, Steps } from '../../components/layout/steps'

export type StepId = 'file' | 'columns' | 'check' | 'send' | 'result'

const order: readonly StepId[] = ['file', 'columns', 'check', 'send', 'result']

/** Where in the five steps this is; `open` names those a press may lead to. */
export function FiveSteps({
  current,
  open = [],
  onOpen,
}: {
  readonly current: StepId
  readonly open?: readonly StepId[]
  readonly onOpen?: (step: StepId) => void
}) {
  const { runStart } = useMessages()
  const at = order.indexOf(current)
  const steps = order.map(
    (id, index): Step<StepId> => ({
      id,
      label: runStart.steps[id],
      state: index < at ? 'done' : index === at ? 'current' : 'ahead',
      isOpen: open.includes(id),
    }),
  )
  return (
    <Steps
      label={runStart.stepsLabel}
      doneText={runStart.stepDone}
      steps={steps}
      {...(onOpen && { onOpen })}
    />
  )
}
