import { z } from 'zod'
import { problemSchema, repairSchema } from '../fields/cell-notes'
import { type RegisterField, registerFieldSchema } from '../fields/register-fields'
import { userTypeSchema } from '../users/user'
import { rowConflictSchema } from './row'

/** The fields of a form that are looked through while they are typed: all but the password. */
export const openFieldSchema = registerFieldSchema.exclude(['password'])
export type OpenField = z.infer<typeof openFieldSchema>

/** One registration as it is typed; its password is kept apart, and looked at only where it is sent. */
export const registrationFormSchema = z.record(openFieldSchema, z.string().max(1000))
export type RegistrationForm = Readonly<z.infer<typeof registrationFormSchema>>

/** A shop of the copy that is like the one in the form; e-mail and address are masked where personal data is. */
export const alikeShopSchema = z.object({
  registrationId: z.string(),
  storeName: z.string(),
  email: z.string(),
  storeAddress: z.string(),
  /** What of it is alike. */
  by: z.enum(['email', 'storeName', 'address']),
})
export type AlikeShop = Readonly<z.infer<typeof alikeShopSchema>>

/** A row that was sent before with the same e-mail, or the same phone number. */
export const sentShopSchema = z.object({
  runId: z.int(),
  /** Of the run's file. */
  sourceName: z.string(),
  storeName: z.string(),
  /** Epoch seconds, UTC. */
  at: z.int(),
  /** The operating system's user who sent it; null where the record of it was cut off. */
  actor: z.string().nullable(),
  by: z.enum(['email', 'phone']),
})
export type SentShop = Readonly<z.infer<typeof sentShopSchema>>

/** A form that was looked through: it may be sent where nothing is a problem or in conflict. */
export const checkedRegistrationSchema = z.object({
  /** As they would be sent. */
  values: registrationFormSchema,
  problems: z.array(problemSchema),
  repairs: z.array(repairSchema),
  conflict: rowConflictSchema.nullable(),
  sentBefore: z.array(sentShopSchema),
  alike: z.array(alikeShopSchema),
  /** The address that was probably meant; null where nothing looks like a slip. */
  meantEmail: z.string().nullable(),
})
export type CheckedRegistration = Readonly<z.infer<typeof checkedRegistrationSchema>>

/** What a form may offer. */
export const registrationHintsSchema = z.object({
  /** Types a shop may have, retail first; as the service names them, null where that was never read. */
  userTypes: z.array(userTypeSchema).nullable(),
})
export type RegistrationHints = Readonly<z.infer<typeof registrationHintsSchema>>

export function isRegistrable({ problems, conflict }: CheckedRegistration): boolean {
  return problems.length === 0 && conflict === null
}

/** A form with nothing in it but the usual type. */
export const emptyRegistration: RegistrationForm = {
  storeName: '',
  userType: '0',
  phone: '',
  email: '',
  address: '',
} satisfies Record<Exclude<RegisterField, 'password'>, string>

/** What a search that found nobody was about: an e-mail, a phone number, else a name. */
export function registrationFromSearch(text: string): RegistrationForm {
  const typed = text.trim()
  if (typed.includes('@')) return { ...emptyRegistration, email: typed }
  if (/^[+\d][\d\s.()-]{6,}$/.test(typed)) return { ...emptyRegistration, phone: typed }
  return { ...emptyRegistration, storeName: typed }
}
