import { z } from 'zod'
import type { SystemEncryption } from './system-encryption'
import type { ValueStore } from './value-store'

/** One secret of this user's, encrypted by the system or kept nowhere. */
export interface SecretStore<Secret> {
  /** The kept one, or that of this session; null where there is none. */
  readonly find: () => Promise<Secret | null>
  /** Keeps it encrypted, or in memory alone where the system cannot encrypt. */
  readonly save: (secret: Secret) => Promise<'saved' | 'session'>
  readonly forget: () => void
  readonly status: () => 'none' | 'session' | 'saved'
}

export interface SecretStoreDeps {
  readonly store: ValueStore
  readonly encryption: SystemEncryption
  /** One line for the log, without a secret in it. */
  readonly warn: (message: string) => void
}

/**
 * Keeps a secret, encrypted by the system or not at all, under a name in its document; `what` names it in the log.
 *
 * Something kept that cannot be decrypted (tampered with, or from another account) counts as none:
 * the operator is asked again.
 */
export function createSecretStore<Secret>(
  deps: SecretStoreDeps,
  kind: { readonly name: string; readonly what: string; readonly schema: z.ZodType<Secret> },
): SecretStore<Secret> {
  const { store, encryption } = deps
  let known: Secret | null = null
  let status: 'none' | 'session' | 'saved' = 'none'

  const keep = (secret: Secret, as: 'session' | 'saved') => {
    known = secret
    status = as
    return as
  }

  async function readKept(): Promise<Secret | null> {
    const stored = z.object({ [kind.name]: z.base64() }).safeParse(store.read())
    const text = stored.success ? stored.data[kind.name] : undefined
    if (text === undefined) return null
    if (!(await encryption.isAvailable())) {
      deps.warn(`${kind.what} cannot be read: the system does not encrypt now`)
      return null
    }
    try {
      const decrypted = await encryption.decrypt(Buffer.from(text, 'base64'))
      return kind.schema.parse(JSON.parse(decrypted))
    } catch {
      // The error is left out: it may quote what was decrypted.
      deps.warn(`${kind.what} cannot be decrypted and counts as none`)
      return null
    }
  }

  return {
    find: async () => {
      if (known !== null) return known
      const kept = await readKept()
      if (kept !== null) keep(kept, 'saved')
      return kept
    },
    save: async (secret) => {
      if (!(await encryption.isAvailable())) {
        store.write({})
        return keep(secret, 'session')
      }
      const blob = await encryption.encrypt(JSON.stringify(secret))
      store.write({ [kind.name]: blob.toString('base64') })
      return keep(secret, 'saved')
    },
    forget: () => {
      store.write({})
      known = null
      status = 'none'
    },
    status: () => status,
  }
}
