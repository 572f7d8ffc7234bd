import { z } from 'zod'
import {
  activationFormSchema,
  activationHintsSchema,
  checkedFormSchema,
} from '../../domain/runs/activation-form'
import { runSchema } from '../../domain/runs/run'
import { type ChannelContract, nothing } from './schemas'

/** Activating one packet from a form. */
export const activationContract = {
  'activation:hints': { input: nothing, output: activationHintsSchema },
  /** Looks a form through; nothing is sent and nothing is kept. */
  'activation:check': { input: activationFormSchema, output: checkedFormSchema },
  /** Sends a form as a run of one row; one that cannot be sent comes back as it was found. */
  'activation:send': {
    input: activationFormSchema,
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('started'), run: runSchema }),
      z.object({ kind: z.literal('stopped'), checked: checkedFormSchema }),
    ]),
  },
} as const satisfies Record<string, ChannelContract>
