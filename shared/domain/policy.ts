import { z } from 'zod'

/** Keys of the administrator's policy that stand for a setting, as its file has them. */
export const governedKeySchema = z.enum([
  'server',
  'services',
  'proxy',
  'certificates',
  'historyMonths',
  'copyDays',
  'maskPersonal',
  'maxInFlight',
  'office',
])
export type GovernedKey = z.infer<typeof governedKeySchema>

/** Why a policy cannot be used; its subject is the path or, for `bad-value`, the key. */
export const policyFaultReasonSchema = z.enum([
  'place-unknown',
  'missing',
  'unreadable',
  'link',
  'not-a-file',
  'too-large',
  'not-owned',
  'writable',
  'not-json',
  'bad-value',
  'not-certificates',
])
export type PolicyFaultReason = z.infer<typeof policyFaultReasonSchema>

/** What an administrator set for everyone on this computer, as far as the page shows it. */
export const policyReportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('in-force'),
    path: z.string(),
    governs: z.array(governedKeySchema),
    /** The only addresses that may be signed in to; null for any. */
    services: z.array(z.string()).nullable(),
    unknownKeys: z.array(z.string()),
    /** The service of the last sign-in, where it may no longer be opened. */
    closedService: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('at-fault'),
    path: z.string(),
    reason: policyFaultReasonSchema,
    subject: z.string(),
  }),
])
export type PolicyReport = Readonly<z.infer<typeof policyReportSchema>>
