import { describe, expect, it, vi } from 'vitest'
import { createSystemEncryption } from '#electron/secrets/system-encryption'

vi.mock('electron', () => ({ safeStorage: {} }))

const blob = Buffer.from('blob')
/** Electron 33 has the synchronous calls alone, 46 the asynchronous ones. */
const old = {
  isEncryptionAvailable: () => true,
  encryptString: () => blob,
  decryptString: () => 'old',
}
const recent = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: () => Promise.resolve(blob),
  decryptStringAsync: () => Promise.resolve({ shouldReEncrypt: false, result: 'recent' }),
}

describe('createSystemEncryption()', () => {
  it.each([
    ['an old Electron', old, 'old'],
    ['a recent Electron', recent, 'recent'],
    ['one with both', { ...old, ...recent }, 'recent'],
  ])('works on %s', async (_, storage, text) => {
    const encryption = createSystemEncryption(storage, 'win32')
    expect(await encryption.isAvailable()).toBe(true)
    expect(await encryption.encrypt('x')).toBe(blob)
    expect(await encryption.decrypt(blob)).toBe(text)
  })

  it.each([
    ['gnome_libsecret', true],
    ['kwallet6', true],
    ['basic_text', false],
    ['unknown', false],
  ] as const)('says for the backend %s on Linux: %s', async (backend, expected) => {
    const storage = { ...old, ...recent, getSelectedStorageBackend: () => backend }
    expect(await createSystemEncryption(storage, 'linux').isAvailable()).toBe(expected)
  })

  it('is not available where the system says so', async () => {
    const locked = { ...old, isEncryptionAvailable: () => false }
    expect(await createSystemEncryption(locked, 'darwin').isAvailable()).toBe(false)
  })
})
