import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

const algorithm = 'aes-256-gcm'
const version = 1
const ivBytes = 12
const tagBytes = 16
const headerBytes = 1 + ivBytes + tagBytes
/** Asking the system for randomness costs as much as encrypting: a file's worth is asked for at once. */
const ivsAtOnce = 256

/** The key that row passwords are encrypted with. */
export interface DataKey {
  readonly id: string
  /** 32 bytes. */
  readonly bytes: Buffer
  /** False where the system cannot encrypt: the key, and so the passwords, end with this session. */
  readonly isPersistent: boolean
}

/** Encrypts single values of a row. */
export interface FieldCipher {
  readonly isPersistent: boolean
  readonly keyId: string
  /** For `createSeal` in a worker: the key's bytes stay out of its messages. */
  readonly secret: KeyObject
  readonly seal: Seal
  /** Null for what was changed, moved to another place, or sealed with another key. */
  readonly open: (blob: Buffer, context: string) => string | null
}

/** `context` names the place of the value, such as `12:345` (run, position). */
export type Seal = (text: string, context: string) => Buffer

/**
 * AES-256-GCM with an iv of its own for every value.
 *
 * The context is authenticated beside the text: a value copied to another row does not open there.
 * Layout: version (1 byte), iv (12), tag (16), ciphertext.
 */
export function createFieldCipher(key: DataKey): FieldCipher {
  // Made once: from bytes it would cost four times the encryption itself, for each value.
  const secret = createSecretKey(key.bytes)
  return {
    isPersistent: key.isPersistent,
    keyId: key.id,
    secret,
    seal: createSeal(secret),
    open: (blob, context) => {
      if (blob.length < headerBytes || blob[0] !== version) return null
      const iv = blob.subarray(1, 1 + ivBytes)
      const tag = blob.subarray(1 + ivBytes, headerBytes)
      const decipher = createDecipheriv(algorithm, secret, iv, { authTagLength: tagBytes })
        .setAAD(Buffer.from(context))
        .setAuthTag(tag)
      try {
        const text = decipher.update(blob.subarray(headerBytes))
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}

/** The sealing half of a cipher. */
export function createSeal(secret: KeyObject): Seal {
  const nextIv = createIvs()
  return (text, context) => {
    const iv = nextIv()
    const cipher = createCipheriv(algorithm, secret, iv).setAAD(Buffer.from(context))
    const ciphertext = cipher.update(text, 'utf8')
    // Nothing more comes of it in this mode, but the tag is made here.
    cipher.final()
    const blob = Buffer.allocUnsafe(headerBytes + ciphertext.length)
    blob[0] = version
    blob.set(iv, 1)
    blob.set(cipher.getAuthTag(), 1 + ivBytes)
    blob.set(ciphertext, headerBytes)
    return blob
  }
}

/** Gives random bytes that were never given before. */
function createIvs(): () => Buffer {
  let pool = Buffer.alloc(0)
  return () => {
    if (pool.length === 0) pool = randomBytes(ivBytes * ivsAtOnce)
    const iv = pool.subarray(0, ivBytes)
    pool = pool.subarray(ivBytes)
    return iv
  }
}
