import type { ElkassaApi } from '#electron/api/outcome'
import type { Packet } from '#shared/domain/users/user'
import { type KeepReferenceDeps, keepReference } from './keep-reference'

export interface PacketsDeps extends KeepReferenceDeps {
  readonly api: Pick<ElkassaApi, 'getReferenceData'>
  readonly wait: (ms: number) => Promise<void>
}

/** New packets are rare: one look serves this long. */
const freshSeconds = 600
const patienceMs = 3000
/** A long file is read in slices: a service that does not answer is not waited for at each. */
const retrySeconds = 15

/**
 * Gives what lists the packets one can activate: as last read, refreshed first where the service
 * answers soon; null where they never were read.
 */
export function createPacketList({
  api,
  cache,
  now,
  wait,
}: PacketsDeps): () => Promise<readonly Packet[] | null> {
  let freshUntil = Number.NEGATIVE_INFINITY
  let refreshing: Promise<void> | null = null

  async function refresh(): Promise<void> {
    freshUntil = now() + retrySeconds
    const outcome = await api.getReferenceData()
    if (outcome.kind !== 'success') return
    const { kind } = await keepReference({ cache, now }, outcome.value)
    if (kind !== 'empty') freshUntil = now() + freshSeconds
  }

  return async () => {
    if (now() >= freshUntil) {
      refreshing ??= refresh().finally(() => {
        refreshing = null
      })
      await Promise.race([refreshing, wait(patienceMs)])
    }
    return (await cache.readReferenceData())?.packets ?? null
  }
}
