import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { DataKey } from './field-cipher'
import type { SystemEncryption } from './system-encryption'
import type { ValueStore } from './value-store'

const keyBytes = 32
const storedSchema = z.object({ keyId: z.string().min(1), key: z.base64() })

interface Dependencies {
  readonly store: ValueStore
  readonly encryption: SystemEncryption
  /** One line for the log, without a secret in it. */
  readonly warn: (message: string) => void
}

/**
 * Gives the key of the row passwords, made at the first use and kept encrypted by the system.
 *
 * Where the system cannot encrypt, the key is in memory alone, and a kept one stays untouched. One
 * that cannot be decrypted is replaced: what it sealed is lost, and `keyId` tells so.
 */
export async function openDataKey(dependencies: Dependencies): Promise<DataKey> {
  const { store, encryption } = dependencies
  if (!(await encryption.isAvailable())) return makeKey(false)
  const kept = await readKept(dependencies)
  if (kept) return kept
  const key = makeKey(true)
  const blob = await encryption.encrypt(key.bytes.toString('base64'))
  store.write({ keyId: key.id, key: blob.toString('base64') })
  return key
}

function makeKey(isPersistent: boolean): DataKey {
  return { id: randomUUID(), bytes: randomBytes(keyBytes), isPersistent }
}

async function readKept({ store, encryption, warn }: Dependencies): Promise<DataKey | null> {
  const stored = storedSchema.safeParse(store.read())
  if (!stored.success) return null
  try {
    const text = await encryption.decrypt(Buffer.from(stored.data.key, 'base64'))
    const bytes = Buffer.from(text, 'base64')
    if (bytes.length === keyBytes) return { id: stored.data.keyId, bytes, isPersistent: true }
  } catch {
    // The error is left out: it may quote what was decrypted.
  }
  warn('the key of the row passwords cannot be decrypted: a new one is made')
  return null
}
