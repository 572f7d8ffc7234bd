import { z } from 'zod'
import { authoritySchema } from './authority'
import { officeStatusSchema } from './office'
import { policyReportSchema } from './policy'
import { recordStateSchema } from './record'
import { longestMessage } from './runs/shop-message'
import { updateStateSchema } from './update'
import { syncEndSchema } from './users/sync'

export const languageSchema = z.enum(['id', 'en'])
export type Language = z.infer<typeof languageSchema>

export const colorSchemeSchema = z.enum(['system', 'light', 'dark'])
export type ColorScheme = z.infer<typeof colorSchemeSchema>

/** Which service the console works with; `unset` until the operator chose at first start. */
export const modeSchema = z.enum(['unset', 'practice', 'live'])
export type Mode = z.infer<typeof modeSchema>
/** A mode that has a service to work with. */
export type WorkMode = Exclude<Mode, 'unset'>

/** How calls leave this computer: as the system says, straight, or by a proxy of one's own. */
export const proxyModeSchema = z.enum(['system', 'none', 'own'])
export type ProxyMode = z.infer<typeof proxyModeSchema>

/** True for an http(s) address of host and path and nothing more: a secret has no place in settings. */
export function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, search, hash } = new URL(text)
  return /^https?:$/.test(protocol) && [username, password, search, hash].join('') === ''
}

/** True for scheme, host and port of a proxy and nothing more. */
export function isProxyAddress(text: string): boolean {
  return isPlainAddress(text) && new URL(text).pathname === '/'
}

/** How many months of history are kept; 0 keeps all. */
export const keptMonthsSchema = z.int().min(0).max(120)
/** Minutes between two syncs of the users; 0 for never by itself. */
export const syncIntervals = [0, 15, 60, 240, 1440] as const
/** Days after which a copy of the users that no sync renewed is deleted; 0 for never. */
export const copyLives = [0, 1, 7, 30, 90] as const

/** What the page may change. Mode and address change through their own channels. */
const changeable = z.object({
  language: languageSchema,
  colorScheme: colorSchemeSchema,
  postFormat: z.enum(['form', 'json']),
  /** The most calls in flight at once. */
  maxInFlight: z.int().min(1).max(16),
  /** How long a row that was sent later must have been seen before one that is absent counts as lost, seconds. */
  settleSeconds: z.int().min(5).max(86_400),
  proxyMode: proxyModeSchema,
  /** Used where the mode is `own`; empty until one was entered. */
  proxyUrl: z
    .string()
    .max(500)
    .refine((text) => text === '' || isProxyAddress(text)),
  syncAtStart: z.boolean(),
  syncEveryMinutes: z.literal(syncIntervals),
  deleteUsersAfterDays: z.literal(copyLives),
  /** E-mails and addresses of users leave main masked. */
  maskPersonal: z.boolean(),
  /** A newer version of the console is looked for at the start and once a day. */
  looksForUpdates: z.boolean(),
  /** What a new shop is written to, in either language; empty for the console's own words. */
  shopMessageId: z.string().max(longestMessage),
  shopMessageEn: z.string().max(longestMessage),
})
const { shape } = changeable

/** Where the partner's document says the service is. */
export const documentedAddress = 'https://api.elkassa.com/integration'

/** All settings, with the defaults of the design. */
export const settingsSchema = z.object({
  language: shape.language.default('id'),
  colorScheme: shape.colorScheme.default('system'),
  postFormat: shape.postFormat.default('form'),
  maxInFlight: shape.maxInFlight.default(8),
  settleSeconds: shape.settleSeconds.default(600),
  proxyMode: shape.proxyMode.default('system'),
  proxyUrl: shape.proxyUrl.default(''),
  historyMonths: keptMonthsSchema.default(0),
  syncAtStart: shape.syncAtStart.default(true),
  syncEveryMinutes: shape.syncEveryMinutes.default(240),
  deleteUsersAfterDays: shape.deleteUsersAfterDays.default(0),
  maskPersonal: shape.maskPersonal.default(false),
  looksForUpdates: shape.looksForUpdates.default(true),
  shopMessageId: shape.shopMessageId.default(''),
  shopMessageEn: shape.shopMessageEn.default(''),
  mode: modeSchema.default('unset'),
  baseUrl: z.string().default(documentedAddress),
})
export type Settings = Readonly<z.infer<typeof settingsSchema>>

// Not `settingsSchema.partial()`: that would fill in the defaults of whatever is not changed.
export const settingsChangeSchema = changeable.partial()
export type SettingsChange = z.infer<typeof settingsChangeSchema>

/** How the practice service misbehaves on demand. */
export const practiceConditionsSchema = z.enum(['calm', 'slow', 'unreliable', 'bad-day'])
export type PracticeConditions = z.infer<typeof practiceConditionsSchema>

/** What the page may know of the connection: never a key, never a token. */
export const statusSchema = z.object({
  /** Counts main's reads of the status: of two, the higher is the newer. */
  revision: z.int(),
  version: z.string(),
  platform: z.string(),
  settings: settingsSchema,
  /** `saved`: kept encrypted; `session`: until the console closes; `none`: to be entered. */
  credentials: z.enum(['none', 'session', 'saved']),
  /** False where the system cannot encrypt: nothing secret is then written to disk. */
  canEncrypt: z.boolean(),
  connection: z.enum(['unknown', 'online', 'offline', 'bad-credentials']),
  practiceConditions: practiceConditionsSchema,
  /** Certificates the operator named, beside those of the system. */
  authorities: z.array(authoritySchema),
  userCount: z.int(),
  /** When the copy of the users was last made whole, epoch seconds; null for never. */
  syncedAt: z.int().nullable(),
  isSyncing: z.boolean(),
  record: recordStateSchema,
  policy: policyReportSchema,
  /** How the last sync since the start ended; null where there was none. */
  lastSync: syncEndSchema.nullable(),
  /** How far the way to a newer version of the console is. */
  update: updateStateSchema,
  /** The starts before ended before they were ready: nothing was opened by itself. */
  isSafeStart: z.boolean(),
  office: officeStatusSchema,
})
export type Status = Readonly<z.infer<typeof statusSchema>>
