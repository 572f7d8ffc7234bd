import type { Run } from '#shared/domain/runs/run'

export type RunStep = 'check' | 'send' | 'result'

/** The step that the run's state asks for. */
export function stepOfRun(run: Run): RunStep {
  switch (run.state) {
    case 'draft':
    case 'ready':
      return 'check'
    case 'running':
    case 'paused':
    case 'stopped':
      return 'send'
    case 'finished':
    case 'cancelled':
      return 'result'
  }
}

/** The step to show: what the operator asked for where the run allows it, else what its state asks for. */
export function shownStep(run: Run, view: 'current' | 'check' | 'send'): RunStep {
  return view !== 'current' && isOpen(run, view) ? view : stepOfRun(run)
}

/** Whether the operator may look at this step of the run now. */
export function isOpen(run: Run, step: RunStep): boolean {
  switch (step) {
    case 'check':
      return canFix(run)
    case 'send':
      return run.startedAt !== null && stepOfRun(run) === 'send'
    case 'result':
      return stepOfRun(run) === 'result'
  }
}

/** Rows can be fixed while nothing is being sent. */
export function canFix(run: Run): boolean {
  return run.state !== 'running' && run.state !== 'cancelled'
}
