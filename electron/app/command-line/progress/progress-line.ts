import type { textsOf } from '#electron/app/texts'
import type { RunProgress } from '#shared/domain/runs/run'

const everyMs = 1000

/** Says on stderr how a run is doing, at most once a second and at its end; and once why it waits. */
export function createProgressLine(
  texts: () => ReturnType<typeof textsOf>['commandLine'],
  write: (line: string) => void,
  now: () => number,
): (progress: RunProgress) => void {
  let saidAt = Number.NEGATIVE_INFINITY
  let saidWhy: string | null = null

  function sayWait({ controls: { waits }, officeAwaySince }: RunProgress): void {
    const isAway = officeAwaySince !== null
    const why = waits?.why ?? (isAway ? 'office' : null)
    if (why !== null && why !== saidWhy) {
      write(`${waits ? texts().waits[waits.why](waits.nextAt) : texts().officeAway}\n`)
    }
    saidWhy = why
  }

  return (progress) => {
    sayWait(progress)
    if (progress.state === 'running' && now() < saidAt + everyMs) return
    saidAt = now()
    const rowsPerMinute = Math.round(progress.rowsPerMinute)
    const { secondsLeft } = progress
    const { total, done, refused, unknown, unsent, ready, sending } = progress.totals
    const left = unsent + ready + sending
    write(
      `${texts().progress({ total, done, refused, unknown, unsent: left, rowsPerMinute, secondsLeft })}\n`,
    )
  }
}
