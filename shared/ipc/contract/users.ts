import { statusSchema } from '../../domain/settings'
import { type ChannelContract, nothing } from './schemas'

/** The copy of the partner's users. */
export const usersContract = {
  /** Answers when the sync has ended, also where it was cancelled; `lastSync` says how. */
  'users:sync': { input: nothing, output: statusSchema },
  'users:cancel-sync': { input: nothing, output: statusSchema },
} as const satisfies Record<string, ChannelContract>
