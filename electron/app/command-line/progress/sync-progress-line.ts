import type { textsOf } from '#electron/app/texts'
import type { SyncProgress } from '#shared/domain/users/sync'

const everyMs = 1000

/** Says on stderr how far a sync is, at most once a second. */
export function createSyncProgressLine(
  texts: () => ReturnType<typeof textsOf>['commandLine'],
  write: (line: string) => void,
  now: () => number,
): (progress: SyncProgress) => void {
  let saidAt = Number.NEGATIVE_INFINITY
  return (progress) => {
    if (now() < saidAt + everyMs) return
    saidAt = now()
    write(`${texts().syncProgress(progress)}\n`)
  }
}
