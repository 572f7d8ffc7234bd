import { z } from 'zod'
import {
  checkedRegistrationSchema,
  registrationFormSchema,
  registrationHintsSchema,
} from '../../domain/runs/registration-form'
import { runSchema } from '../../domain/runs/run'
import { longestMessage } from '../../domain/runs/shop-message'
import { languageSchema } from '../../domain/settings'
import { type ChannelContract, nothing } from './schemas'

/** Registering one shop from a form. */
export const registrationContract = {
  'registration:hints': { input: nothing, output: registrationHintsSchema },
  /** Looks a form through, all but its password; nothing is sent and nothing is kept. */
  'registration:check': { input: registrationFormSchema, output: checkedRegistrationSchema },
  /** Sends a form as a run of one row; one that cannot be sent comes back as it was found. */
  'registration:send': {
    input: z.object({ form: registrationFormSchema, password: z.string().max(1000) }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('started'), run: runSchema }),
      z.object({ kind: z.literal('stopped'), checked: checkedRegistrationSchema }),
    ]),
  },
  /** A new password, made and forgotten. */
  'registration:password': { input: nothing, output: z.string() },
  /** Opens WhatsApp or the mail program with a message to the shop of a run that a form made. */
  'registration:write-to': {
    input: z.object({
      runId: z.int(),
      way: z.enum(['whatsapp', 'email']),
      /** Of the message; its subject is in the same. */
      language: languageSchema,
      text: z.string().max(longestMessage),
    }),
    output: nothing,
  },
} as const satisfies Record<string, ChannelContract>
