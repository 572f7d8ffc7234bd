import type { RunProgress } from '#shared/domain/runs/run'
import type { RunSum } from '#shared/domain/runs/run-sum'
import type { Messages } from '#shared/locales/id'

/** How long it still takes, in words. */
export function timeLeft(
  sum: RunSum,
  progress: RunProgress | null,
  { runSend, office, formats }: Messages,
): string {
  if (progress?.controls.waits) return runSend.waitingControls
  if (progress && progress.officeAwaySince !== null) return office.waiting
  if (sum.notSent === 0) return sum.unknown > 0 ? runSend.settling : ''
  const seconds = progress?.secondsLeft ?? null
  return seconds === null ? runSend.leftUnknown : runSend.left(formats.duration(seconds))
}
