import { z } from 'zod'
import { statusSchema } from '../../domain/settings'
import { exportEndSchema, userExportSchema } from '../../domain/users/user-export'
import { type ChannelContract, nothing } from './schemas'

/** The copy of the partner's users. */
export const usersContract = {
  /** Answers when the sync has ended, also where it was cancelled; `lastSync` says how. */
  'users:sync': { input: nothing, output: statusSchema },
  /** Syncs again and marks up to so many users as vanished that the sync before kept aside. */
  'users:accept-vanished': { input: z.object({ count: z.int().min(1) }), output: statusSchema },
  'users:cancel-sync': { input: nothing, output: statusSchema },
  /** Asks for a file, then writes it; answers when it is written. */
  'users:export': { input: userExportSchema, output: exportEndSchema },
  'users:cancel-export': { input: nothing, output: nothing },
} as const satisfies Record<string, ChannelContract>
