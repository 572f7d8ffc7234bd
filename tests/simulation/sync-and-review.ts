import type { ProofRules } from '#electron/services/proof/answer-rules'
import { reviewEnded } from '#electron/services/sending/settling/review-ended'
import type { WritableDb } from '#electron/sqlite/database'
import { settleSeconds, watchedWriter } from './console'
import type { SimulatedService } from './service-record'
import { serviceSeconds, type VirtualTime } from './virtual-time'

/** What the console does after a sync; the list is the service's own, as it shows it by then. */
export async function syncAndReview({
  service,
  time,
  db,
  waiting,
  rules,
}: {
  readonly service: SimulatedService
  readonly time: VirtualTime
  readonly db: WritableDb
  readonly waiting: { count: number }
  readonly rules?: ProofRules | undefined
}): Promise<void> {
  const writer = watchedWriter(db, waiting)
  const users = service.list()
  const now = serviceSeconds(time.nowMs)
  await reviewEnded(
    {
      writer,
      findCopied: async () => users,
      isActive: () => false,
      appendDoubt: () => undefined,
      settleSeconds,
      ...(rules ? { rules } : {}),
    },
    { syncedFrom: now, now },
  )
}
