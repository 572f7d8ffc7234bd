import { z } from 'zod'
import { plainAddress } from '#electron/api/service-address'
import { readOfficeAddress } from '#electron/office/office-address'
import {
  copyLives,
  isProxyAddress,
  keptMonthsSchema,
  proxyModeSchema,
  settingsChangeSchema,
} from '#shared/domain/settings'
import { PolicyFault } from './policy-fault'

/** The partner's service, or a part of it for tests, as a person may sign in to it. */
const serviceSchema = z
  .string()
  .max(500)
  .refine(isUsable)
  .transform((text) => plainAddress(text))

const proxySchema = z
  .object({ mode: proxyModeSchema, address: z.string().max(500).refine(isProxyAddress).optional() })
  .refine(({ mode, address }) => (mode === 'own') === (address !== undefined), {
    path: ['address'],
  })

/** What the file may say. Every key may be left out: what it would govern stays the operator's. */
const policySchema = z
  .object({
    server: serviceSchema.optional(),
    services: z.array(serviceSchema).max(100).optional(),
    proxy: proxySchema.optional(),
    /** A PEM file by its absolute path. */
    certificates: z.string().max(1000).optional(),
    retention: z
      .object({
        historyMonths: keptMonthsSchema.optional(),
        copyDays: z.literal(copyLives).optional(),
      })
      .optional(),
    maskPersonal: settingsChangeSchema.shape.maskPersonal,
    maxInFlight: settingsChangeSchema.shape.maxInFlight,
    /** The address of the office's register: every desk of this computer works in it. */
    office: z.string().max(500).refine(isOffice).optional(),
    /** For whatever fetches updates: whether it may, and from where. */
    updates: z
      .object({
        allowed: z.boolean().optional(),
        server: z.string().max(500).refine(isHttps).optional(),
      })
      .optional(),
  })
  .refine(({ server, services }) => !server || !services || services.includes(server), {
    path: ['server'],
  })
export type Policy = Readonly<z.output<typeof policySchema>>

/**
 * Reads the text of a policy. Keys that are unknown here may be a newer console's: they are named, and
 * nothing else. Throws `PolicyFault` for what is no JSON object, or naming the key whose value is wrong.
 */
export function parsePolicy(
  text: string,
  path: string,
): { readonly policy: Policy; readonly unknownKeys: readonly string[] } {
  const values = readObject(text, path)
  const parsed = policySchema.safeParse(values)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new PolicyFault('bad-value', nameKey(issue?.path ?? []))
  }
  return { policy: parsed.data, unknownKeys: listUnknown(values, parsed.data) }
}

function readObject(text: string, path: string): Readonly<Record<string, unknown>> {
  try {
    // Notepad puts a mark before the text.
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    throw new PolicyFault('not-json', path, { cause: error })
  }
}

/** `retention.copyDays`, `services[1]`. */
function nameKey(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return steps.join('').replace(/^\./, '')
}

/** Keys that parsing left out. */
function listUnknown(given: object, taken: object, above = ''): readonly string[] {
  const known = new Map(Object.entries(taken))
  return Object.entries(given).flatMap(([key, value]) => {
    if (!known.has(key)) return [`${above}${key}`]
    return isObject(value) && isObject(known.get(key))
      ? listUnknown(value, Object(known.get(key)), `${above}${key}.`)
      : []
  })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isUsable(text: string): boolean {
  try {
    return plainAddress(text) !== ''
  } catch {
    return false // The key is named; the address may hold what belongs in no log.
  }
}

function isOffice(text: string): boolean {
  try {
    return readOfficeAddress(text).host !== ''
  } catch {
    return false // As above.
  }
}

function isHttps(text: string): boolean {
  return isUsable(text) && new URL(text).protocol === 'https:'
}
