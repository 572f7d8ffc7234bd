import { z } from 'zod'
import { type ChannelContract, nothing } from './schemas'

/** What is kept on this computer. */
export const storageContract = {
  /** Gives how many users were deleted. */
  'storage:clear-users': { input: nothing, output: z.int() },
  /** Gives the name of the copy's file. */
  'storage:back-up': { input: nothing, output: z.string() },
} as const satisfies Record<string, ChannelContract>
