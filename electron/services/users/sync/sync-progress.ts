import type { SyncProgress } from '#shared/domain/users/sync'
import type { SyncStep } from './sync-users'

/** So often the page is told, at most: pages may come faster than it can paint. */
const everyMs = 200

/**
 * Gives a function that takes each step of a sync and tells how far it is, now and then.
 *
 * Rate and time left go by what this sync read itself, not by what an earlier one had kept.
 */
export function createProgressTeller(
  now: () => number,
  tell: (progress: SyncProgress) => void,
): (step: SyncStep) => void {
  const startedAt = now()
  let first: SyncStep | null = null
  let toldAt = Number.NEGATIVE_INFINITY
  return (step) => {
    first ??= step
    if (now() < toldAt + everyMs) return
    toldAt = now()
    tell(describe(step, first, now() - startedAt))
  }
}

function describe(step: SyncStep, first: SyncStep, elapsedMs: number): SyncProgress {
  const { pages, users } = step
  const pageCount = step.pageCount !== null && pages <= step.pageCount ? step.pageCount : null
  const minutes = Math.max(1000, elapsedMs) / 60_000
  const pagesPerMinute = (pages - first.pages + 1) / minutes
  return {
    pages,
    pageCount,
    users,
    usersPerMinute: (users - first.users) / minutes,
    secondsLeft: pageCount === null ? null : Math.ceil(((pageCount - pages) * 60) / pagesPerMinute),
  }
}
