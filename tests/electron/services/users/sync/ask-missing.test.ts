import { describe, expect, it } from 'vitest'
import { parseFaultRules } from '#electron/practice/faults'
import { syncUsers } from '#electron/services/users/sync/sync-users'
import { noChanges } from '#shared/domain/users/sync'
import { everyUser, type UserSelection } from '#shared/domain/users/user-query'
import { openCopy } from '../open-copy'
import { practiceUsers } from '../practice-users'

/** A copy of 95 users whose service has so many now, `sync` with what a person accepts. */
async function openShrunk(users: number, faults = '') {
  const before = await openCopy({ users: 95 })
  await before.sync(1000)
  const { api, server, wait } = await practiceUsers({ users, faults: parseFaultRules(faults) })
  /** How many were told to go by a person's word, and how many were still there then. */
  const told: [number, number][] = []
  const sync = (at: number, accepted = 0) =>
    syncUsers(
      { api, cache: before.cache, now: () => at, wait, inFlight: 4, warn: () => undefined },
      {
        signal: new AbortController().signal,
        onStep: () => undefined,
        acceptance: {
          accepted,
          onAccepted: async (count) => void told.push([count, await before.cache.countUsers()]),
        },
      },
    )
  return { cache: before.cache, server, sync, told }
}

describe('users whom the list no longer holds', () => {
  it('vanish once the service says that it does not know them', async () => {
    const { cache, server, sync, told } = await openShrunk(87)
    const end = { kind: 'done', users: 87, changes: { ...noChanges, vanished: 8 } }
    const result = await sync(2000)
    expect(result).toMatchObject({ isWhole: true, vanished: 8, end })
    expect(result.end).not.toHaveProperty('aside')
    expect(told).toEqual([])
    expect(await cache.countUsers()).toBe(87)
    // One question each, an invented id, one who is there, and each once more.
    expect(server.counts().calls.user).toBe(8 + 2 + 8)
  })

  it('stay where more are gone than a sync may take by itself, until a person accepts', async () => {
    const { cache, sync, told } = await openShrunk(80)
    expect(await sync(2000)).toMatchObject({ isWhole: true, vanished: 0, end: { aside: 15 } })
    expect(await cache.countUsers()).toBe(95)
    expect((await cache.readSyncState()).lastSync).toMatchObject({ kind: 'done', aside: 15 })
    expect(await sync(3000, 14)).toMatchObject({ vanished: 0, end: { aside: 15 } })
    expect(told).toEqual([])
    expect(await sync(4000, 15)).toMatchObject({ vanished: 15 })
    expect(told).toEqual([[15, 95]])
    expect(await cache.countUsers()).toBe(80)
  })

  it('stay where everybody is gone, until a person accepts', async () => {
    const { cache, sync } = await openShrunk(0)
    expect(await sync(2000)).toMatchObject({ isWhole: true, vanished: 0, end: { aside: 95 } })
    expect(await cache.countUsers()).toBe(95)
    expect(await sync(3000, 95)).toMatchObject({ vanished: 95 })
    expect(await cache.countUsers()).toBe(0)
  })

  it.each([
    ['fails', 'user:html'],
    ['is refused in the same words for all', 'user:status-false'],
    ['is refused in words of its own', 'user:status-false#1-8'],
    ['is answered as for nobody by a slip of the key', 'user:wrong-credentials'],
  ])('stay where the question about them %s', async (_, faults) => {
    const { cache, sync } = await openShrunk(87, faults)
    expect(await sync(2000)).toMatchObject({ isWhole: true, vanished: 0 })
    expect(await cache.countUsers()).toBe(95)
  })

  it('stay where a trouble ended between the questions about them and the controls', async () => {
    const { api, cache, sync, wait } = await openCopy({ users: 95 })
    await sync(1000)
    const all: UserSelection = { kind: 'matching', filter: everyUser, except: [] }
    const leavesOut = new Set((await cache.listIds(all, 3, 0)).ids)
    let asked = 0
    const troubled = {
      ...api,
      listUsers: async (page: number) => {
        const answer = await api.listUsers(page)
        if (answer.kind !== 'success') return answer
        const users = answer.value.users.filter((user) => !leavesOut.has(user.registrationId))
        return { ...answer, value: { ...answer.value, users } }
      },
      getUser: (id: string) => {
        asked += 1
        return api.getUser(asked <= leavesOut.size ? 'ELK9000' : id)
      },
    }
    const result = await syncUsers(
      { api: troubled, cache, now: () => 2000, wait, inFlight: 4, warn: () => undefined },
      { signal: new AbortController().signal, onStep: () => undefined },
    )
    expect(asked).toBeGreaterThan(leavesOut.size)
    expect(result).toMatchObject({ isWhole: true, vanished: 0 })
    expect(await cache.countUsers()).toBe(95)
  })
})
