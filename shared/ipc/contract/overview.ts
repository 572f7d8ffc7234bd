import { overviewSchema } from '../../domain/overview'
import { type ChannelContract, nothing } from './schemas'

/** The first screen. */
export const overviewContract = {
  'overview:read': { input: nothing, output: overviewSchema },
} as const satisfies Record<string, ChannelContract>
