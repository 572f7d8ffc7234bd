import { statusSchema } from '../../domain/settings'
import { type ChannelContract, nothing } from './schemas'

/** The copy of the partner's users. */
export const usersContract = {
  'users:sync': { input: nothing, output: statusSchema },
} as const satisfies Record<string, ChannelContract>
