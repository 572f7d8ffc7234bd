import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createUserLists } from '#electron/cache/lists/user-lists'
import { openCacheDb, openCacheToRead } from '#electron/cache/open-cache-db'
import { putUsers } from '#electron/cache/sync/staging-table'
import type { User } from '#shared/domain/users/user'
import {
  everyUser,
  type UserFilter,
  type UserSort,
  type UserSortKey,
  userSortKeySchema,
} from '#shared/domain/users/user-query'
import { momentOf } from '#shared/domain/values/partner-time'
import { normaliseForSearch } from '#shared/domain/values/search-text'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { inventUsers, present } from '../invented-users'
import { byId, holds, listInvented } from '../listed-users'

const day = 86_400
const toMinute = present - (present % 60)
const { users, readDb, lists, idsWhere, listAll } = listInvented(3000)

const filters: readonly (readonly [string, Partial<UserFilter>, (user: User) => boolean])[] = [
  ['a type', { types: ['1'] }, (user) => user.userType === '1'],
  ['two types', { types: ['1', ''] }, ({ userType }) => userType === '1' || userType === ''],
  ['a state', { states: ['ACTIVE'] }, (user) => user.accountState === 'ACTIVE'],
  ['no state', { states: [null] }, (user) => user.accountState === null],
  [
    'packets',
    { packetIds: ['12', '77', null] },
    ({ packetId }) => packetId === '12' || packetId === '77' || packetId === null,
  ],
  ['a packet nobody has', { packetIds: ['4711'] }, () => false],
  [
    'a time of registration',
    { registered: { from: present - 300 * day, to: present - 200 * day } },
    ({ registeredAt: time }) =>
      time !== null &&
      'at' in time &&
      time.at >= present - 300 * day &&
      time.at < present - 200 * day,
  ],
  [
    'a registration with an open end',
    { registered: { from: present - 100 * day, to: null } },
    ({ registeredAt: time }) => time !== null && 'at' in time && time.at >= present - 100 * day,
  ],
  [
    'running out soon',
    { expiry: { kind: 'within', days: 7 } },
    ({ expiresAt: time }) =>
      time !== null && 'at' in time && time.at >= toMinute && time.at < toMinute + 7 * day,
  ],
  [
    'run out lately',
    { expiry: { kind: 'since', days: 30 } },
    ({ expiresAt: time }) =>
      time !== null && 'at' in time && time.at >= toMinute - 30 * day && time.at < toMinute,
  ],
  [
    'running out in a time',
    { expiry: { kind: 'between', from: present, to: present + 60 * day } },
    ({ expiresAt: time }) =>
      time !== null && 'at' in time && time.at >= present && time.at < present + 60 * day,
  ],
  ['never running out', { expiry: { kind: 'never' } }, (user) => user.expiresAt === null],
  ['no branch', { withoutBranch: true }, (user) => user.branches.length === 0],
  ['no mark, after a first sync', { changes: ['new', 'edited'] }, () => false],
  [
    'all of it at once',
    {
      search: 'toko jl',
      types: ['0'],
      states: ['ACTIVE', 'INACTIVE'],
      packetIds: ['12'],
      registered: { from: null, to: present - 50 * day },
    },
    (user) =>
      holds(user, 'toko jl') &&
      user.userType === '0' &&
      (user.accountState === 'ACTIVE' || user.accountState === 'INACTIVE') &&
      user.packetId === '12' &&
      user.registeredAt !== null &&
      'at' in user.registeredAt &&
      user.registeredAt.at < present - 50 * day,
  ],
]
describe('filtering users', () => {
  it.each(filters)('leaves those with %s', async (_name, filter, isLeft) => {
    const expected = idsWhere(isLeft)
    expect(await listAll({ ...everyUser, ...filter })).toEqual(expected)
    expect(await lists.countMatching({ ...everyUser, ...filter }, present)).toBe(expected.length)
  })
})

const values: Readonly<Record<UserSortKey, (user: User) => string | number | null>> = {
  storeName: (user) => normaliseForSearch(user.storeName) || null,
  email: (user) => user.email.toLowerCase(),
  registrationId: (user) => user.registrationId,
  storeAddress: (user) => normaliseForSearch(user.storeAddress) || null,
  userType: (user) => user.userType || null,
  accountState: (user) => user.accountState,
  packetName: (user) => user.packetName,
  registeredAt: (user) => momentOf(user.registeredAt) ?? null,
  expiresAt: (user) => momentOf(user.expiresAt) ?? null,
  branchCount: (user) => user.branches.length,
}

function inBytes(a: string | number, b: string | number) {
  return typeof a === 'number' || typeof b === 'number'
    ? Number(a) - Number(b)
    : Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function sorted(all: readonly User[], { by, descending }: UserSort): string[] {
  const sign = descending ? -1 : 1
  const compare = (a: User, b: User) => {
    const [one, other] = [values[by](a), values[by](b)]
    const ties = sign * inBytes(a.registrationId, b.registrationId)
    if (one === null || other === null) return Number(one === null) - Number(other === null) || ties
    return sign * inBytes(one, other) || ties
  }
  return [...all].sort(compare).map((user) => user.registrationId)
}

const sorts = userSortKeySchema.options.flatMap((by) => [
  { by, descending: false },
  { by, descending: true },
])

describe('sorting users', () => {
  it.each(sorts)('by $by, descending: $descending', async (sort) => {
    expect(await listAll(everyUser, sort)).toEqual(sorted(users, sort))
    const filter = { ...everyUser, search: 'toko', types: ['0', ''] }
    const left = users.filter((user) => holds(user, 'toko') && user.userType !== '1')
    expect(await listAll(filter, sort)).toEqual(sorted(left, sort))
  })
})

describe('listUsers()', () => {
  /** A reader that has nothing in memory yet. */
  async function firstPage(filter: UserFilter, sort: UserSort, part = { offset: 40, limit: 20 }) {
    const page = await createUserLists(readDb).listUsers({ filter, sort }, part, present)
    return page.rows.map((row) => row.registrationId)
  }

  /** A common word, a rarer one, and one among the users of a type. */
  const narrowings: readonly Pick<UserFilter, 'search' | 'types'>[] = [
    { search: 'to jl', types: [] },
    { search: 'warung', types: [] },
    { search: 'warung', types: ['1'] },
  ]

  it.each(sorts)(
    'answers first what is there later, by $by, descending: $descending',
    async (sort) => {
      expect(await firstPage(everyUser, sort)).toEqual(sorted(users, sort).slice(40, 60))
      for (const { search, types } of narrowings) {
        const left = users.filter(
          (user) => holds(user, search) && (types.length === 0 || types.includes(user.userType)),
        )
        expect(left.length).toBeGreaterThan(60)
        expect(await firstPage({ ...everyUser, search, types }, sort)).toEqual(
          sorted(left, sort).slice(40, 60),
        )
      }
    },
  )

  it.each(sorts)(
    'finds the same while a search is typed on, by $by, descending: $descending',
    async (sort) => {
      const fresh = createUserLists(readDb)
      for (const typed of ['warung be', 'toko maju', 'elk1002']) {
        for (let keys = 1; keys <= typed.length; keys += 1) {
          const filter = { ...everyUser, search: typed.slice(0, keys) }
          const left = users.filter((user) => holds(user, filter.search))
          const page = await fresh.listUsers({ filter, sort }, { offset: 0, limit: 30 }, present)
          const found = page.rows.map((row) => row.registrationId)
          expect({ filter, found }).toEqual({ filter, found: sorted(left, sort).slice(0, 30) })
          expect(await fresh.countMatching(filter, present)).toBe(left.length)
        }
      }
    },
  )

  it('counts along what a rare word finds', async () => {
    const view = { filter: { ...everyUser, search: 'warung' }, sort: byId }
    const { count } = await createUserLists(readDb).listUsers(
      view,
      { offset: 0, limit: 10 },
      present,
    )
    expect(count).toBe(users.filter((user) => holds(user, 'warung')).length)
  })

  it('counts along what a common word finds, once all of it was found', async () => {
    const fresh = createUserLists(readDb)
    const filter = { ...everyUser, search: 'to' }
    const view = { filter, sort: byId }
    const part = { offset: 0, limit: 10 }
    expect((await fresh.listUsers(view, part, present)).count).toBeNull()
    await fresh.countFacets(filter, present)
    const other = { filter, sort: { by: 'email', descending: true } as const }
    const { rows, count } = await fresh.listUsers(other, part, present)
    const found = users.filter((user) => holds(user, 'to'))
    expect(count).toBe(found.length)
    expect(rows.map((row) => row.registrationId)).toEqual(sorted(found, other.sort).slice(0, 10))
  })

  it('counts along as soon as the whole list is known', async () => {
    const fresh = createUserLists(readDb)
    const view = { filter: everyUser, sort: { by: 'storeName', descending: false } as const }
    const part = { offset: 0, limit: 10 }
    expect((await fresh.listUsers(view, part, present)).count).toBeNull()
    expect(await fresh.countMatching(everyUser, present)).toBe(3000)
    expect((await fresh.listUsers(view, part, present)).count).toBe(3000)
  })

  it('gives the last page and nothing behind it', async () => {
    const view = { filter: everyUser, sort: byId }
    const { rows } = await lists.listUsers(view, { offset: 2990, limit: 200 }, present)
    expect(rows).toHaveLength(10)
    const behind = await lists.listUsers(view, { offset: 3000, limit: 200 }, present)
    expect(behind).toEqual({ rows: [], count: 3000 })
  })

  it('answers the newest request first', async () => {
    const fresh = createUserLists(readDb)
    const order: string[] = []
    const ask = async (search: string) => {
      const view = { filter: { ...everyUser, search }, sort: byId }
      await fresh.listUsers(view, { offset: 0, limit: 10 }, present)
      order.push(search)
    }
    await Promise.all([ask('to'), ask('tok'), ask('toko maju')])
    expect(order[0]).toBe('toko maju')
  })

  it('shows users that changed meanwhile', async () => {
    const folder = join(temporaryFolder(), 'cache.db')
    const writer = openCacheDb(folder)
    const reader = openCacheToRead(folder)
    const own = createUserLists(reader)
    const [first, second] = inventUsers(2)
    if (!first || !second) throw new Error('no users')
    putUsers(writer, [first])
    const view = { filter: { ...everyUser, search: 'berkah makmur' }, sort: byId }
    const part = { offset: 0, limit: 10 }
    expect((await own.listUsers(view, part, present)).rows).toEqual([])
    putUsers(writer, [{ ...second, storeName: 'Berkah Makmur' }])
    expect((await own.listUsers(view, part, present)).rows).toHaveLength(1)
    putUsers(writer, [second])
    expect(await own.countMatching(view.filter, present)).toBe(0)
    reader.close()
    writer.close()
  })
})
