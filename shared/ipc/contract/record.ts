import { z } from 'zod'
import { statusSchema } from '../../domain/settings'
import { type ChannelContract, nothing } from './schemas'

/** The record of work when it cannot be opened, or is found damaged while open. */
export const recordContract = {
  /** Puts a copy in its place and opens it. */
  'record:restore': { input: z.object({ name: z.string().max(200) }), output: statusSchema },
  'record:start-new': { input: nothing, output: statusSchema },
  /** Leaves it as it is and works elsewhere: in the mode that is open, or in practice. */
  'record:leave': { input: nothing, output: statusSchema },
  /** Closes a record that was found damaged, so that the operator can choose. */
  'record:close-damaged': { input: nothing, output: statusSchema },
  'record:dismiss-notice': { input: nothing, output: statusSchema },
  /** A person checked the rows that the notice names: what they say now counts. */
  'record:accept-rows': { input: nothing, output: statusSchema },
} as const satisfies Record<string, ChannelContract>
