import { z } from 'zod'
import { type ActivateField, activateFieldSchema } from '../fields/activate-fields'
import { problemSchema, repairSchema } from '../fields/cell-notes'
import { branchSchema, packetSchema, partnerTimeSchema } from '../users/user'
import { rowConflictSchema } from './row'

/** One activation as it is typed; a user that was chosen is known by its registration id. */
export const activationFormSchema = z.record(activateFieldSchema, z.string().max(500))
export type ActivationForm = Readonly<z.infer<typeof activationFormSchema>>

/** How a packet was paid for. */
export const paymentHabitSchema = z.object({
  amountRupiah: z.int(),
  gateway: z.string(),
  method: z.string(),
})
export type PaymentHabit = Readonly<z.infer<typeof paymentHabitSchema>>

/** What a form may offer; nothing of it is filled in unasked. */
export const activationHintsSchema = z.object({
  /** Null where they were never read. */
  packets: z.array(packetSchema).nullable(),
  /** Used before, the latest first. */
  gateways: z.array(z.string()),
  methods: z.array(z.string()),
  /** Packet id → its latest activation that succeeded. */
  lastOfPacket: z.record(z.string(), paymentHabitSchema),
})
export type ActivationHints = Readonly<z.infer<typeof activationHintsSchema>>

/** The user of a form as the copy has it; the e-mail is masked where personal data is. */
export const formUserSchema = z.object({
  registrationId: z.string(),
  storeName: z.string(),
  email: z.string(),
  packetName: z.string().nullable(),
  expiresAt: partnerTimeSchema,
  branches: z.array(branchSchema.pick({ id: true, name: true })),
})
export type FormUser = Readonly<z.infer<typeof formUserSchema>>

/** A form that was looked through: it may be sent where nothing is a problem or in conflict. */
export const checkedFormSchema = z.object({
  values: activationFormSchema,
  problems: z.array(problemSchema),
  /** What looks unusual and may still be right. */
  warnings: z.array(repairSchema),
  conflict: rowConflictSchema.nullable(),
  user: formUserSchema.nullable(),
  branchId: z.string(),
  packetId: z.string(),
})
export type CheckedForm = Readonly<z.infer<typeof checkedFormSchema>>

export function isSendable({ problems, conflict }: CheckedForm): boolean {
  return problems.length === 0 && conflict === null
}

/** A form with nothing in it. */
export const emptyForm: ActivationForm = Object.fromEntries(
  activateFieldSchema.options.map((field) => [field, '']),
) as Record<ActivateField, string>
