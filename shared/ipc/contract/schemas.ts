import { z } from 'zod'

export interface ChannelContract {
  readonly input: z.ZodType
  readonly output: z.ZodType
}

export const nothing = z.void()
