import type { SyncEnd } from '#shared/domain/users/sync'

/** What decides when the next sync by itself is due. Times in epoch seconds, UTC. */
export interface SyncPlan {
  readonly startedAt: number
  /** Minutes between two syncs; 0 for never. */
  readonly everyMinutes: number
  readonly isAtStart: boolean
  readonly syncedAt: number | null
  /** How the last sync ended, by itself or by hand; one from before the start decides nothing. */
  readonly lastSync: SyncEnd | null
  /** How many failed one after another since. */
  readonly failures: number
}

/** A copy this young needs no sync at the start. */
const youngSeconds = 15 * 60
const pausesMinutes = [5, 15, 60, 240]

/** When the next sync by itself is due; null for never. After failures it comes later each time. */
export function nextSyncAt(plan: SyncPlan): number | null {
  const { startedAt, everyMinutes, isAtStart, syncedAt, failures } = plan
  const lastSync = plan.lastSync !== null && plan.lastSync.at >= startedAt ? plan.lastSync : null
  if (everyMinutes === 0 && !isAtStart) return null
  if (lastSync?.kind === 'failed') return lastSync.at + pauseMinutes(failures, everyMinutes) * 60
  const isYoung = syncedAt !== null && syncedAt > startedAt - youngSeconds
  if (isAtStart && lastSync === null && !isYoung) return startedAt
  if (everyMinutes === 0) return null
  return Math.max(syncedAt ?? startedAt, lastSync?.at ?? 0) + everyMinutes * 60
}

function pauseMinutes(failures: number, everyMinutes: number): number {
  const pause = pausesMinutes[Math.min(Math.max(failures, 1), pausesMinutes.length) - 1] ?? 0
  return everyMinutes === 0 ? pause : Math.min(pause, everyMinutes)
}
