import type { Cache } from '#electron/cache/cache-client'

/** A copy that was never made: what is sent is compared with nothing. */
export const unsyncedCache: Pick<Cache, 'findCopiedUsers'> = { findCopiedUsers: async () => [] }
