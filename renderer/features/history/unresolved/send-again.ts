import type { UnresolvedRow } from '#shared/domain/history'

/**
 * What sending a row again comes to.
 *
 * `now`: it is all its run has to send. `with-run`: it goes with others when somebody lets the run go on.
 * `form`: its run was cancelled, so it is sent as an activation of its own. `stays`: the same, but of
 * a kind that has no form.
 */
export type SendAgain = 'now' | 'with-run' | 'form' | 'stays'

export function sendAgainOf({ kind, runState, othersToSend }: UnresolvedRow): SendAgain {
  if (runState === 'cancelled') return kind === 'activate' ? 'form' : 'stays'
  return kind === 'activate' && othersToSend === 0 ? 'now' : 'with-run'
}

/** Whether the run is over: nothing goes on there by itself, but its doubts can be looked at. */
export function isOver({ runState }: UnresolvedRow): boolean {
  return runState === 'finished' || runState === 'cancelled'
}
