import { describe, expect, it } from 'vitest'
import { parseFaultRules } from '#electron/practice/faults'
import { noChanges } from '#shared/domain/users/sync'
import { everyUser } from '#shared/domain/users/user-query'
import { openCopy } from '../open-copy'

const failing = parseFaultRules('users:error-500-before#7')

describe('syncUsers()', () => {
  it('copies all users and says how far it is', async () => {
    const { cache, progress, sync } = await openCopy({ users: 95 })
    const unchanged = { isWhole: true, users: 95, vanished: 0, changes: noChanges }
    const end = { kind: 'done', users: 95, pages: 10 }
    const first = { ...end, at: 1000, changes: null }
    expect(await sync(1000)).toEqual({ ...unchanged, changed: 95, end: first })
    expect(await cache.countUsers()).toBe(95)
    expect(progress).toHaveLength(10)
    expect(progress.at(-1)).toEqual({ pages: 10, users: 95, pageCount: null })
    const second = { ...end, at: 2000, changes: noChanges }
    expect(await sync(2000)).toEqual({ ...unchanged, changed: 0, end: second })
    expect(progress.at(-1)).toEqual({ pages: 10, users: 95, pageCount: 10 })
    expect(await cache.readSyncState()).toMatchObject({ syncedAt: 2000, pageCount: 10 })
  })

  it('keeps the cache when page 7 fails, and goes on from there', async () => {
    const { cache, server, progress, sync } = await openCopy({ users: 95 })
    server.setFaults(failing)
    await expect(sync(1000)).rejects.toMatchObject({ code: 'server-busy' })
    expect(await cache.countUsers()).toBe(0)
    const { staging } = await cache.readSyncState()
    const lastPage = staging?.lastPage ?? 0
    expect(lastPage).toBeGreaterThan(0)
    server.setFaults([])
    progress.length = 0
    expect(await sync(1060)).toMatchObject({ isWhole: true, users: 95 })
    expect(progress[0]?.pages).toBe(lastPage)
    expect(progress.at(-1)).toMatchObject({ pages: 10, users: 95 })
    expect(await cache.countUsers()).toBe(95)
  })

  it.each([
    ['long ago', 1000 + 3601],
    ['by a clock that was ahead', 500],
  ])('begins again where the last one was cut off %s', async (_name, at) => {
    const { server, progress, sync } = await openCopy({ users: 95 })
    server.setFaults(failing)
    await expect(sync(1000)).rejects.toMatchObject({ code: 'server-busy' })
    server.setFaults([])
    progress.length = 0
    expect(await sync(at)).toMatchObject({ users: 95 })
    expect(progress[0]?.pages).toBe(1)
  })

  it('changes nothing when stopped', async () => {
    const { cache, sync } = await openCopy({ users: 95 })
    await expect(sync(1000, AbortSignal.abort())).rejects.toThrow()
    expect(await cache.readSyncState()).toEqual({
      syncedAt: null,
      pageCount: null,
      staging: null,
      lastSync: null,
    })
  })

  it.each([
    ['page1-no-data', 0],
    ['repeat-page', 10],
  ])('keeps the users through %s', async (faults, users) => {
    const { cache, server, sync } = await openCopy({ users: 95 })
    await sync(1000)
    server.setFaults(parseFaultRules(faults))
    const end = { kind: 'too-short', at: 2000, users }
    expect(await sync(2000)).toMatchObject({ isWhole: false, vanished: 0, end })
    expect(await cache.countUsers()).toBe(95)
    expect((await cache.readSyncState()).syncedAt).toBe(1000)
    // It finds out by a few questions, not by one for each user.
    expect(server.counts().calls.user).toBeLessThan(20)
  })

  it('keeps the user that a short page lacks, whom the service still knows', async () => {
    const { cache, server, sync } = await openCopy({ users: 95 })
    await sync(1000)
    server.setFaults(parseFaultRules('short-page'))
    expect(await sync(2000)).toMatchObject({ isWhole: true, vanished: 0, changes: noChanges })
    expect(await cache.countUsers()).toBe(95)
    expect(server.counts().calls.user).toBe(1)
  })

  it('leaves the copy as it was where a page in the middle is refused', async () => {
    const { cache, server, sync } = await openCopy({ users: 95 })
    await sync(1000)
    server.setFaults(parseFaultRules('page-refused'))
    await expect(sync(2000)).rejects.toMatchObject({
      code: 'server-refused',
      options: { details: { messages: 'Data sedang diperbarui.' } },
    })
    expect(await cache.countUsers()).toBe(95)
    expect((await cache.readSyncState()).syncedAt).toBe(1000)
  })

  it.each([
    'ignore-page',
    'no-branches',
    'unknown-packet',
    'shifting-pages',
    'end-refused',
    'odd-dates',
    'users:php-warning',
    'users:status-string',
  ])('takes all users from a server with %s', async (faults) => {
    const { cache, sync } = await openCopy({ users: 95, faults: parseFaultRules(faults) })
    expect(await sync(1000)).toMatchObject({ isWhole: true, users: 95 })
    expect(await cache.countUsers()).toBe(95)
  })

  it('keeps who is named twice once, and calls nobody vanished for it', async () => {
    const { cache, server, sync } = await openCopy({ users: 95 })
    server.setFaults(parseFaultRules('duplicate-users@2'))
    const { users } = await sync(1000)
    expect(await cache.countUsers()).toBe(users)
    server.setFaults([])
    expect(await sync(2000)).toMatchObject({ users: 95, vanished: 0 })
  })

  it('keeps a packet nobody named before as it stands', async () => {
    const { api, cache, sync } = await openCopy({
      users: 5,
      faults: parseFaultRules('unknown-packet'),
    })
    await sync(1000)
    const known = (await cache.readReferenceData())?.packets.map(({ id }) => id) ?? []
    const page = await api.listUsers(1)
    const packets = page.kind === 'success' ? page.value.users.map(({ packetId }) => packetId) : []
    expect(packets.filter((id) => id !== null && !known.includes(id))).not.toEqual([])
  })

  it('brings the reference data up to date', async () => {
    const { api, cache, sync } = await openCopy({ users: 5 })
    await sync(1000)
    const fresh = await api.getReferenceData()
    const value = fresh.kind === 'success' ? fresh.value : null
    expect(await cache.readReferenceData()).toEqual({ ...value, readAt: 1000 })
  })

  it('does without the reference data where they cannot be had, and says so', async () => {
    const faults = parseFaultRules('reference:html')
    const { cache, warnings, sync } = await openCopy({ users: 15, faults })
    expect(await sync(1000)).toMatchObject({ isWhole: true, users: 15 })
    expect(await cache.readReferenceData()).toBeNull()
    expect(warnings).toHaveLength(1)
  })

  it('keeps the reference data rather than an empty list, and says so', async () => {
    const { cache, server, warnings, sync } = await openCopy({ users: 5 })
    await sync(1000)
    const kept = await cache.readReferenceData()
    server.setFaults(parseFaultRules('no-packets'))
    await sync(2000)
    expect(await cache.readReferenceData()).toEqual(kept)
    expect(warnings).toEqual([expect.stringContaining('no packets')])
  })

  it('counts a shop that came in as new', async () => {
    const { api, sync } = await openCopy({ users: 95 })
    await sync(1000)
    await api.register({
      storeName: 'Toko Baru',
      userType: '0',
      phone: '081234567890',
      email: 'baru@contoh.id',
      password: 'rahasia123',
      address: 'Bandung',
    })
    expect(await sync(2000)).toMatchObject({ users: 96, changes: { ...noChanges, new: 1 } })
  })

  it('takes a service without shops for what it is', async () => {
    const { cache, sync } = await openCopy({ users: 0 })
    expect(await sync(1000)).toMatchObject({ isWhole: true, users: 0, vanished: 0 })
    expect((await cache.readSyncState()).syncedAt).toBe(1000)
  })

  it('keeps odd records, and counts those it cannot keep', async () => {
    const faults = parseFaultRules('odd-records')
    const { cache, sync } = await openCopy({ users: 20, faults })
    const { end } = await sync(1000)
    expect(end).toMatchObject({ kind: 'done', users: 18, odd: 14, withoutId: 2 })
    expect(await cache.countUsers()).toBe(18)
  })

  it('lets the later end stand where an id comes twice', async () => {
    const { cache, server, sync } = await openCopy({ users: 20 })
    server.setFaults(parseFaultRules('doubled-ids'))
    expect((await sync(1000)).end).toMatchObject({ users: 20, odd: 2 })
    const id = (await cache.listIds({ kind: 'matching', filter: everyUser, except: [] }, 20, 1000))
      .ids[9]
    const doubled = (await cache.findUser(id ?? ''))?.user
    server.setFaults([])
    await sync(2000)
    const { odd: _, ...right } = doubled ?? {}
    expect((await cache.findUser(id ?? ''))?.user).toEqual(right)
  })
})
