import { keptReferenceSchema, referenceRefreshSchema } from '../../domain/users/reference'
import { type ChannelContract, nothing } from './schemas'

/** The packets and user types of the partner. */
export const referenceContract = {
  /** As last read; null before the first time. */
  'reference:read': { input: nothing, output: keptReferenceSchema.nullable() },
  /** Asks the service; what was kept stays where it gives nothing better. */
  'reference:refresh': { input: nothing, output: referenceRefreshSchema },
} as const satisfies Record<string, ChannelContract>
