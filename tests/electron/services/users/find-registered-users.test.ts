import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCache } from '#electron/cache/cache-client'
import { findRegisteredUsers } from '#electron/services/users/find-registered-users'
import { findLastPage } from '#electron/services/users/sync/find-last-page'
import { syncUsers } from '#electron/services/users/sync/sync-users'
import { buildWorker } from '#tests/electron/built-worker'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { practiceUsers } from './practice-users'

const workerUrl = await buildWorker('electron/cache/worker/cache-worker.ts')
const { signal } = new AbortController()

async function open(users: number) {
  const practice = await practiceUsers({ users })
  const cache = await openCache({ path: join(temporaryFolder(), 'cache.db'), workerUrl })
  onTestFinished(() => cache.close())
  const { api, server, wait } = practice
  const findEnd = () => findLastPage(api, { wait, signal })
  const find = async (...emailKeys: string[]) => {
    const before = server.counts().calls.users
    const found = await findRegisteredUsers({ api, cache, wait, findEnd }, new Set(emailKeys), {
      signal,
      isThorough: true,
    })
    return { found, reads: server.counts().calls.users - before }
  }
  const sync = () =>
    syncUsers(
      { api, cache, now: () => 1000, wait, inFlight: 4, warn: () => undefined },
      { signal, onStep: () => undefined },
    )
  const register = async (email: string) => {
    const outcome = await api.register({
      storeName: 'Toko Baru',
      userType: '0',
      phone: '081234567890',
      email,
      password: 'rahasia123',
      address: 'Bandung',
    })
    return outcome.kind === 'success' ? outcome.value.registrationId : ''
  }
  return { ...practice, cache, find, sync, register }
}

describe('findRegisteredUsers()', () => {
  it('finds new users at the end of the list, without reading the rest', async () => {
    const { cache, find, sync, register } = await open(500)
    await sync()
    const id = await register('Toko.Baru@Contoh.id')
    const { found, reads } = await find('toko.baru@contoh.id')
    expect(found.get('toko.baru@contoh.id')).toMatchObject({
      registrationId: id,
      email: 'Toko.Baru@Contoh.id',
    })
    expect(reads).toBeLessThan(10)
    expect(await cache.findByEmails(['toko.baru@contoh.id'])).toEqual(
      new Map([['toko.baru@contoh.id', { registrationId: id }]]),
    )
  })

  it('finds the end of a list that was never read by a few looks', async () => {
    const { find, register } = await open(2500)
    await register('baru@contoh.id')
    const { found, reads } = await find('baru@contoh.id')
    expect(found.size).toBe(1)
    expect(reads).toBeLessThan(30)
  })

  it('finds users anywhere in a list that was never read', async () => {
    const { api, find, register } = await open(95)
    const first = await api.listUsers(1)
    const early = first.kind === 'success' ? (first.value.users[0]?.email.toLowerCase() ?? '') : ''
    await register('baru@contoh.id')
    const { found } = await find('baru@contoh.id', early)
    expect([...found.keys()].sort()).toEqual(['baru@contoh.id', early].sort())
  })

  it('goes on to the rest of the list where the end does not hold them', async () => {
    const { api, find, sync } = await open(95)
    await sync()
    const first = await api.listUsers(1)
    const early = first.kind === 'success' ? (first.value.users[0]?.email.toLowerCase() ?? '') : ''
    expect((await find(early)).found.size).toBe(1)
  })

  it('leaves out who is on no page', async () => {
    const { find, sync } = await open(95)
    await sync()
    expect((await find('tidak.ada@contoh.id')).found.size).toBe(0)
  })

  it('asks nothing where nobody is looked for', async () => {
    const { find } = await open(95)
    expect(await find()).toEqual({ found: new Map(), reads: 0 })
  })
})
