import type { ElkassaApi } from '#electron/api/outcome'
import type { KeptReference, ReferenceRefresh } from '#shared/domain/users/reference'
import { type KeepReferenceDeps, keepReference } from './keep-reference'
import { readReference } from './read-reference'

export interface ReferenceDeps extends KeepReferenceDeps {
  readonly api: Pick<ElkassaApi, 'getReferenceData'>
}

export type Reference = ReturnType<typeof createReference>

/** The packets and user types, to look at: as kept, also offline, and asked for again by hand. */
export function createReference({ api, ...keeping }: ReferenceDeps) {
  return {
    /** As last read; null before the first time. */
    read: (): Promise<KeptReference | null> => keeping.cache.readReferenceData(),
    /** Throws what `readReference` throws; what was kept then stays. */
    refresh: async (): Promise<ReferenceRefresh> =>
      keepReference(keeping, await readReference(api)),
  }
}
