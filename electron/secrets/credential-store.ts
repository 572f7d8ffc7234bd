import { z } from 'zod'
import type { SystemEncryption } from './system-encryption'
import type { ValueStore } from './value-store'

const credentialsSchema = z.object({ key: z.string().min(1), token: z.string().min(1) })
/** What every call to the partner carries (api.md, "Secrecy"). */
export type Credentials = Readonly<z.infer<typeof credentialsSchema>>

const storedSchema = z.object({ credentials: z.base64() })

export interface CredentialStore {
  /** Kept ones, or those of this session; null where there are none. */
  readonly find: () => Promise<Credentials | null>
  /** Keeps them encrypted, or in memory alone where the system cannot encrypt. */
  readonly save: (credentials: Credentials) => Promise<'saved' | 'session'>
  readonly forget: () => void
  readonly status: () => 'none' | 'session' | 'saved'
}

interface Dependencies {
  readonly store: ValueStore
  readonly encryption: SystemEncryption
  /** One line for the log, without a secret in it. */
  readonly warn: (message: string) => void
}

/**
 * Keeps the partner's key and token, encrypted by the system or not at all.
 *
 * Something kept that cannot be decrypted (tampered with, or from another account) counts as none:
 * the operator is asked again.
 */
export function createCredentialStore({ store, encryption, warn }: Dependencies): CredentialStore {
  let known: Credentials | null = null
  let status: 'none' | 'session' | 'saved' = 'none'

  const keep = (credentials: Credentials, as: 'session' | 'saved') => {
    known = credentials
    status = as
    return as
  }

  return {
    find: async () => {
      if (known) return known
      const kept = await readKept({ store, encryption, warn })
      if (kept) keep(kept, 'saved')
      return kept
    },
    save: async (credentials) => {
      if (!(await encryption.isAvailable())) {
        store.write({})
        return keep(credentials, 'session')
      }
      const blob = await encryption.encrypt(JSON.stringify(credentials))
      store.write({ credentials: blob.toString('base64') })
      return keep(credentials, 'saved')
    },
    forget: () => {
      store.write({})
      known = null
      status = 'none'
    },
    status: () => status,
  }
}

async function readKept({ store, encryption, warn }: Dependencies): Promise<Credentials | null> {
  const stored = storedSchema.safeParse(store.read())
  if (!stored.success) return null
  if (!(await encryption.isAvailable())) {
    warn('the kept credentials cannot be read: the system does not encrypt now')
    return null
  }
  try {
    const text = await encryption.decrypt(Buffer.from(stored.data.credentials, 'base64'))
    return credentialsSchema.parse(JSON.parse(text))
  } catch {
    // The error is left out: it may quote what was decrypted.
    warn('the kept credentials cannot be decrypted and count as none')
    return null
  }
}
