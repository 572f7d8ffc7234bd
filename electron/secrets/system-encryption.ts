import { safeStorage } from 'electron'

/** The operating system's keeping of secrets (Keychain, DPAPI, Secret Service). */
export interface SystemEncryption {
  /** False where nothing may be written: no key, or a key that any program could know. */
  readonly isAvailable: () => Promise<boolean>
  readonly encrypt: (text: string) => Promise<Buffer>
  /** Throws for what this system did not encrypt. */
  readonly decrypt: (blob: Buffer) => Promise<string>
}

/** Electron 33 has the synchronous calls alone; they are deprecated in 45 and gone in 46. */
type SafeStorage = Partial<typeof safeStorage>

/** Wraps Electron's `safeStorage`. Ask it only once the app is ready. */
export function createSystemEncryption(
  storage: SafeStorage = safeStorage,
  platform: NodeJS.Platform = process.platform,
): SystemEncryption {
  return {
    isAvailable: async () => {
      // `basic_text` is a key written in Chromium's source: no secret at all.
      if (platform === 'linux') {
        const backend = storage.getSelectedStorageBackend?.()
        if (backend === undefined || backend === 'basic_text' || backend === 'unknown') return false
      }
      return (
        (await storage.isAsyncEncryptionAvailable?.()) ?? storage.isEncryptionAvailable?.() ?? false
      )
    },
    encrypt: async (text) => {
      const blob = (await storage.encryptStringAsync?.(text)) ?? storage.encryptString?.(text)
      if (blob === undefined) throw new Error('this Electron cannot encrypt')
      return blob
    },
    decrypt: async (blob) => {
      const text =
        (await storage.decryptStringAsync?.(blob))?.result ?? storage.decryptString?.(blob)
      if (text === undefined) throw new Error('this Electron cannot decrypt')
      return text
    },
  }
}
