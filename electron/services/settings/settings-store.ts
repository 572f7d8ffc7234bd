import { z } from 'zod'
import type { ValueStore } from '#electron/secrets/value-store'
import { longestAuthorityText } from '#shared/domain/authority'
import { longestDeskName } from '#shared/domain/office'
import { practiceConditionsSchema, settingsSchema } from '#shared/domain/settings'

/** What is remembered between starts: the settings, and facts the operator does not set. */
const storedSettingsSchema = settingsSchema.extend({
  practiceConditions: practiceConditionsSchema.default('calm'),
  /** Certificates that the operator named, PEM; empty for none. */
  authorityPem: z.string().max(longestAuthorityText).default(''),
  /** The register of the office this desk works in, and its name there; empty for none. */
  officeAddress: z.string().max(500).default(''),
  officeDesk: z.string().max(longestDeskName).default(''),
  /** The settle time was looked at since its default was raised. */
  hasLongSettle: z.boolean().default(false),
  /**
   * The ledgers there were: a missing one is then noticed instead of begun again. By the name of their
   * service's folder, when a full check last found each sound; epoch seconds, 0 for never.
   */
  ledgers: z.record(z.string(), z.int().catch(0)).default({}),
  /** The newer version that the operator put off, and until when, epoch seconds. */
  deferredUpdate: z.object({ version: z.string(), until: z.int() }).nullable().default(null),
})
export type StoredSettings = Readonly<z.infer<typeof storedSettingsSchema>>

/** What is undefined stays as it is. */
type Change = { readonly [Name in keyof StoredSettings]?: StoredSettings[Name] | undefined }

export interface SettingsStore {
  readonly current: () => StoredSettings
  readonly change: (change: Change) => StoredSettings
}

/**
 * Reads the settings once and writes every change.
 *
 * A value that does not parse counts as not set. It may be a newer console's, as a name unknown here
 * is: both stay in the file, a value until its setting is changed.
 */
export function createSettingsStore(store: ValueStore): SettingsStore {
  const read = parseEach(store.read())
  let settings = raiseSettle(read.settings)
  let { unread } = read
  return {
    current: () => settings,
    change: (change) => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      const next = storedSettingsSchema.parse({ ...settings, ...Object.fromEntries(given) })
      const changed = new Set(given.map(([name]) => name))
      const left = unread.filter(([name]) => !changed.has(name))
      // First: what could not be written is not in force either.
      store.write({ ...next, ...Object.fromEntries(left) })
      settings = next
      unread = left
      return settings
    },
  }
}

const settleBefore = 120

/** A settle time that was the default before is the default now; one that somebody chose since stays. */
function raiseSettle(stored: StoredSettings): StoredSettings {
  if (stored.hasLongSettle) return stored
  const { settleSeconds } = stored
  const raised = settleSeconds === settleBefore ? defaultSettings.settleSeconds : settleSeconds
  return { ...stored, settleSeconds: raised, hasLongSettle: true }
}

/** Consoles before kept the colour scheme as `look`. */
function renameLook({ look, ...values }: Record<string, unknown>): Record<string, unknown> {
  return look === undefined ? values : { colorScheme: look, ...values }
}

const defaultSettings = storedSettingsSchema.parse({})

/** Keeps what is right field by field: one bad value must not cost the others. */
function parseEach(stored: unknown) {
  const values = renameLook(z.record(z.string(), z.unknown()).catch({}).parse(stored))
  const right = Object.entries(storedSettingsSchema.shape)
    .map(([name, schema]) => [name, schema.safeParse(values[name])] as const)
    .flatMap(([name, parsed]) => (parsed.success ? [[name, parsed.data] as const] : []))
  const names = new Set<string>(right.map(([name]) => name))
  return {
    settings: storedSettingsSchema.parse(Object.fromEntries(right)),
    unread: Object.entries(values).filter(([name]) => !names.has(name)),
  }
}
