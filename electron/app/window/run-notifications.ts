import { assertNever } from '#shared/domain/assert-never'
import type { RunProgress, RunTotals } from '#shared/domain/runs/run'
import { sumRun } from '#shared/domain/runs/run-sum'
import type { Messages } from '#shared/locales/id'

export interface RunNotificationsDeps {
  readonly messages: () => Messages
  /** False while the operator works elsewhere. */
  readonly isWatched: () => boolean
  /** Shows the run in the task bar or dock. */
  readonly showProgress: (progress: RunProgress) => void
  /** Keeps the computer from going to sleep by itself until the returned function is called. */
  readonly keepAwake: () => () => void
  /** Tells the operator by the system's notifications. */
  readonly notify: (notice: RunNotice) => void
}

export interface RunNotice {
  readonly runId: number
  readonly title: string
  readonly body: string
}

/**
 * Follows the run that is at work while the operator works elsewhere: the computer stays awake, and how
 * it ended is told where nobody is looking. What the operator ended is not told.
 */
export function createRunNotifications(deps: RunNotificationsDeps) {
  let running: RunProgress | null = null
  let letSleep: (() => void) | null = null

  function tellEnd(progress: RunProgress): void {
    if (deps.isWatched()) return
    const notice = describeEnd(deps.messages(), progress)
    if (notice) deps.notify({ runId: progress.runId, ...notice })
  }

  return {
    follow(progress: RunProgress): void {
      deps.showProgress(progress)
      if (progress.state === 'running') {
        running = progress
        letSleep ??= deps.keepAwake()
        return
      }
      const wasRunning = running?.runId === progress.runId
      running = null
      letSleep?.()
      letSleep = null
      if (wasRunning) tellEnd(progress)
    },
    /** The run that is at work; null where none is. */
    running: () => running,
  }
}

function describeEnd(
  messages: Messages,
  { state, stopCause, totals }: RunProgress,
): Omit<RunNotice, 'runId'> | null {
  const { native, runSend } = messages
  const left = totals.problem === 0 ? [] : [messages.runStart.runs.summary.toFix(totals.problem)]
  const outcomes = [describeTotals(messages, totals), ...left].join(' · ')
  switch (state) {
    case 'finished':
      return { title: native.runEnds.finished, body: outcomes }
    case 'stopped': {
      const why = stopCause === null ? '' : `${runSend.stops[stopCause].title}\n`
      return { title: native.runEnds.stopped, body: `${why}${outcomes}` }
    }
    case 'draft':
    case 'ready':
    case 'running':
    case 'paused':
    case 'cancelled':
      return null
    default:
      return assertNever(state)
  }
}

/** `Berhasil 812 · Ditolak 4`: what is nought is left out, but for the successes. */
function describeTotals({ runSend, formats }: Messages, totals: RunTotals): string {
  const { cards } = runSend
  const { done, refused, unknown, notSent } = sumRun(totals)
  const counts = [
    [cards.done, done],
    [cards.refused, refused],
    [cards.unknown, unknown],
    [cards.notSent, notSent],
  ] as const
  return counts
    .filter(([word, count]) => count > 0 || word === cards.done)
    .map(([word, count]) => `${word} ${formats.number(count)}`)
    .join(' · ')
}
