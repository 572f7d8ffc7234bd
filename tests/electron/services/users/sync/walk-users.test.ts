import { describe, expect, it } from 'vitest'
import { parseFaultRules } from '#electron/practice/faults'
import {
  type UsersPage,
  type WalkOptions,
  walkUsers,
} from '#electron/services/users/sync/walk-users'
import { practiceUsers } from '../practice-users'

async function walk(
  { api, wait }: Pick<Awaited<ReturnType<typeof practiceUsers>>, 'api' | 'wait'>,
  options: Partial<WalkOptions> = {},
): Promise<UsersPage[]> {
  const pages: UsersPage[] = []
  const { signal } = new AbortController()
  for await (const page of walkUsers({ api, wait }, { from: 1, inFlight: 4, signal, ...options })) {
    pages.push(page)
  }
  return pages
}

function idsOf(pages: readonly UsersPage[]) {
  return pages.flatMap(({ users }) => users.map((user) => user.registrationId))
}
function countIds(pages: readonly UsersPage[]) {
  return new Set(idsOf(pages)).size
}

function practiceWith(faults: string, users = 95) {
  return practiceUsers({ users, faults: parseFaultRules(faults) })
}

describe('walkUsers()', () => {
  it.each([0, 1, 9, 10, 11, 95, 100])('gives all of %d users once, in order', async (users) => {
    const pages = await walk(await practiceUsers({ users }))
    expect(idsOf(pages)).toHaveLength(users)
    expect(countIds(pages)).toBe(users)
    expect(pages.map(({ page }) => page)).toEqual(pages.map((_, index) => index + 1))
  })

  it('asks for several pages at once, and for few behind the end and to prove it', async () => {
    const practice = await practiceUsers({ users: 205, latencyMs: 20 })
    expect(await walk(practice)).toHaveLength(21)
    const { mostAtOnce, calls } = practice.server.counts()
    expect(mostAtOnce).toBe(4)
    expect(calls.users).toBeLessThanOrEqual(21 + 4 + 2)
  })

  it('reads a part of the list', async () => {
    const pages = await walk(await practiceUsers({ users: 95 }), { from: 4, to: 6 })
    expect(pages.map(({ page }) => page)).toEqual([4, 5, 6])
  })

  it('gives nothing from behind the end', async () => {
    expect(await walk(await practiceUsers({ users: 95 }), { from: 50 })).toEqual([])
  })

  it('ends where the server repeats a page', async () => {
    expect(idsOf(await walk(await practiceWith('repeat-page')))).toHaveLength(10)
  })

  it('ends where the server ignores the number and gives everything', async () => {
    const practice = await practiceWith('ignore-page')
    expect(idsOf(await walk(practice))).toHaveLength(95)
    expect(practice.server.counts().calls.users).toBe(2)
  })

  it('takes "no data" on page 1 for an empty list', async () => {
    expect(await walk(await practiceWith('page1-no-data', 0))).toEqual([])
  })

  it('looks twice before it believes an end without users', async () => {
    const pages = await walk(await practiceWith('users:status-false#1-1,users:status-false#6-6'))
    expect(countIds(pages)).toBe(95)
  })

  it('misses nobody and doubles nobody while shops come in before the others', async () => {
    const pages = await walk(await practiceWith('shifting-pages'), { inFlight: 1 })
    expect(idsOf(pages)).toHaveLength(95)
    expect(countIds(pages)).toBe(95)
  })

  it('leaves no gap where the pages behind were read before the list shifted', async () => {
    // Page 2 fails once and is read again after pages 3 to 5, each of which saw fewer shops come in.
    const pages = await walk(await practiceWith('users:error-500-before#2-2,shifting-pages#3'))
    expect(idsOf(pages)).toHaveLength(95)
    expect(countIds(pages)).toBe(95)
  })

  it('goes on behind a whole page of users it has seen', async () => {
    const pages = await walk(await practiceWith('shifting-pages#12-12', 205))
    expect(countIds(pages)).toBeGreaterThanOrEqual(195)
  })

  it('doubles nobody where a page names a user twice', async () => {
    const ids = idsOf(await walk(await practiceWith('duplicate-users')))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(80)
  })

  it('goes on behind a short page', async () => {
    const pages = await walk(await practiceWith('short-page'))
    expect(countIds(pages)).toBe(94)
    expect(pages.map(({ users }) => users.length)).toEqual([10, 10, 10, 9, 10, 10, 10, 10, 10, 5])
  })

  it('ends at a refusal that a page far beyond gets as well, whatever its number', async () => {
    const practice = await practiceWith('end-refused', 100)
    expect(countIds(await walk(practice))).toBe(100)
  })

  it('takes a page refused in the middle for no end, and tells what the server said', async () => {
    await expect(walk(await practiceWith('page-refused'))).rejects.toMatchObject({
      code: 'server-refused',
      options: { details: { messages: 'Data sedang diperbarui.' } },
    })
  })

  it('takes a refusal of all pages from one on for no end, once those before are refused too', async () => {
    const practice = await practiceWith('users:status-false#5')
    await expect(walk(practice, { inFlight: 1 })).rejects.toMatchObject({ code: 'server-refused' })
  })

  it('takes an empty page for no end where the page before is empty as well by now', async () => {
    const { api, wait } = await practiceUsers({ users: 95 })
    let isEmptied = false
    const emptied: typeof api = {
      ...api,
      listUsers: (page = 1) => {
        isEmptied ||= page === 4
        return api.listUsers(isEmptied ? page + 500 : page)
      },
    }
    await expect(walk({ api: emptied, wait }, { inFlight: 1 })).rejects.toMatchObject({
      code: 'server-unreadable',
    })
  })

  it('goes on where an empty page holds users when it is asked once more', async () => {
    const { api, wait } = await practiceUsers({ users: 95 })
    let asked = 0
    const slipping: typeof api = {
      ...api,
      listUsers: (page = 1) => {
        asked += page === 4 ? 1 : 0
        return api.listUsers(page === 4 && asked === 1 ? 500 : page)
      },
    }
    expect(countIds(await walk({ api: slipping, wait }, { inFlight: 1 }))).toBe(95)
  })

  it('takes a full page with one record of which no user can be made for a full page', async () => {
    const pages = await walk(await practiceWith('odd-records'))
    expect(countIds(pages)).toBe(95 - 9)
    expect(pages.reduce((sum, { withoutId }) => sum + withoutId, 0)).toBe(9)
  })

  it('loses nobody where ids come twice', async () => {
    expect(countIds(await walk(await practiceWith('doubled-ids')))).toBe(95)
  })

  it('tries again where the server fails, later each time', async () => {
    const practice = await practiceWith('users:error-500-before#2-4')
    expect(countIds(await walk(practice, { inFlight: 1 }))).toBe(95)
    expect(practice.waits).toEqual([500, 1000, 2000])
  })

  it('waits as long as the server asks', async () => {
    const practice = await practiceWith('users:unavailable-503#1-1:7000')
    await walk(practice)
    expect(practice.waits).toEqual([7000])
  })

  it.each([
    ['users:error-500-before', 'server-busy'],
    ['users:html', 'server-unreadable'],
    ['users:reset-before', 'server-unreachable'],
    ['wrong-credentials', 'bad-credentials'],
  ])('gives up on %s with %s', async (faults, code) => {
    await expect(walk(await practiceWith(faults))).rejects.toMatchObject({ code })
  })

  it('tells wrong credentials from a list without users', async () => {
    const { strangersApi: api, wait } = await practiceUsers({ users: 0 })
    await expect(walk({ api, wait })).rejects.toMatchObject({ code: 'bad-credentials' })
  })

  it('stops when told to', async () => {
    const { api, wait } = await practiceUsers({ users: 95 })
    const stopping = new AbortController()
    const options = { from: 1, inFlight: 4, signal: stopping.signal }
    const pages: number[] = []
    const walking = async () => {
      for await (const { page } of walkUsers({ api, wait }, options)) {
        pages.push(page)
        if (page === 2) stopping.abort()
      }
    }
    await expect(walking()).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect(pages.length).toBeLessThan(10)
  })
})
