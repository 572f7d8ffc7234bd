import { describe, expect, it } from 'vitest'
import { createCredentialStore } from '#electron/secrets/credential-store'
import { createFakeEncryption } from './fake-encryption'
import { createMemoryStore } from './memory-store'

const credentials = { key: 'canary-key', token: 'canary-token' }

function prepare({ encryption = createFakeEncryption(), store = createMemoryStore() } = {}) {
  const warnings: string[] = []
  const open = () =>
    createCredentialStore({ store, encryption, warn: (message) => warnings.push(message) })
  return { store, encryption, warnings, open }
}

describe('createCredentialStore()', () => {
  it('keeps credentials encrypted and finds them at the next start', async () => {
    const { open, store } = prepare()
    expect(await open().save(credentials)).toBe('saved')
    expect(JSON.stringify(store.file)).not.toContain('canary')
    const next = open()
    expect(next.status()).toBe('none')
    expect(await next.find()).toEqual(credentials)
    expect(next.status()).toBe('saved')
  })

  it('writes nothing where the system cannot encrypt, and knows them until the end', async () => {
    const { open, store } = prepare({ encryption: createFakeEncryption(false) })
    const session = open()
    expect(await session.save(credentials)).toBe('session')
    expect(store.file).toEqual({})
    expect(await session.find()).toEqual(credentials)
    expect(session.status()).toBe('session')
    expect(await open().find()).toBe(null)
  })

  it('drops older kept ones when newer ones cannot be kept', async () => {
    const { open, store, encryption } = prepare()
    await open().save(credentials)
    encryption.available = false
    await open().save({ key: 'newer', token: 'newer' })
    expect(store.file).toEqual({})
  })

  it('forgets them in memory and on disk', async () => {
    const { open, store } = prepare()
    const session = open()
    await session.save(credentials)
    session.forget()
    expect(session.status()).toBe('none')
    expect(await session.find()).toBe(null)
    expect(store.file).toEqual({})
  })

  it('leaves kept ones alone while the system cannot encrypt', async () => {
    const { open, encryption, warnings } = prepare()
    await open().save(credentials)
    encryption.available = false
    expect(await open().find()).toBe(null)
    encryption.available = true
    expect(await open().find()).toEqual(credentials)
    expect(warnings).toHaveLength(1)
  })

  it.each([
    ['nothing', {}],
    ['another shape', { credentials: 5 }],
    ['no base64', { credentials: '***' }],
    ['a blob of another system', { credentials: Buffer.from('foreign').toString('base64') }],
    ['plain text', { credentials: Buffer.from(JSON.stringify(credentials)).toString('base64') }],
  ])('counts %s as none', async (_, file) => {
    const { open } = prepare({ store: createMemoryStore(file) })
    expect(await open().find()).toBe(null)
    expect(open().status()).toBe('none')
  })

  it('counts decrypted text of another shape as none, and logs none of it', async () => {
    const { open, encryption, store, warnings } = prepare()
    const blob = await encryption.encrypt('{"key":"canary"')
    store.write({ credentials: blob.toString('base64') })
    expect(await open().find()).toBe(null)
    expect(warnings).toHaveLength(1)
    expect(warnings.join()).not.toContain('canary')
  })
})
