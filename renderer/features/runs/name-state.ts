import type { Run } from '#shared/domain/runs/run'
import { isOver } from '#shared/domain/runs/what-is-left'
import type { Messages } from '#shared/locales/id'

/** What the run's state is called: one that was sent to its end is finished only once nothing of it is left. */
export function nameState(run: Run, words: Messages['runStart']['runs']): string {
  return run.state === 'finished' && !isOver(run) ? words.unfinished : words.states[run.state]
}
