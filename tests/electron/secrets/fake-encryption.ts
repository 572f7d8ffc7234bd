import type { SystemEncryption } from '#electron/secrets/system-encryption'

/** Stands for the system's encryption: opens only what it sealed itself. */
export function createFakeEncryption(available = true): SystemEncryption & { available: boolean } {
  const sealed = new Map<string, string>()
  const encryption = {
    available,
    isAvailable: () => Promise.resolve(encryption.available),
    encrypt: (text: string) => {
      const blob = Buffer.from(`sealed-${sealed.size}`)
      sealed.set(blob.toString(), text)
      return Promise.resolve(blob)
    },
    decrypt: (blob: Buffer) => {
      const text = sealed.get(blob.toString())
      return text === undefined ? Promise.reject(new Error('tampered')) : Promise.resolve(text)
    },
  }
  return encryption
}
