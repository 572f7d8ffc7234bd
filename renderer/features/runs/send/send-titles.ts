import type { Run, RunProgress } from '#shared/domain/runs/run'
import { isTrial, sumRun } from '#shared/domain/runs/run-sum'
import type { Messages } from '#shared/locales/id'

/** What the run is doing, as the step's heading. */
export function sendTitle(run: Run, { runSend: { titles } }: Messages): string {
  const isFirst = isTrial(run.totals, run.startedAt)
  if (run.state === 'running') return titles.running(sumRun(run.totals).all)
  if (run.state === 'stopped') return titles.stopped
  return isFirst ? titles.trialDone : titles.paused
}

/** The file, since when, how fast, and how many questions prove the answers. */
export function sendSubtitle(
  run: Run,
  progress: RunProgress | null,
  { runSend, formats }: Messages,
): string {
  const rate = Math.round(progress?.rowsPerMinute ?? 0)
  const asked = progress?.controls.asked ?? 0
  return [
    run.source.name,
    ...(run.startedAt === null ? [] : [runSend.started(formats.time(run.startedAt))]),
    ...(run.state === 'running' && rate > 0 ? [runSend.rate(rate)] : []),
    ...(run.state === 'running' && asked > 0 ? [runSend.controls(asked)] : []),
  ].join(' · ')
}
