import { describe, expect, it } from 'vitest'
import type { User } from '#shared/domain/users/user'
import { everyUser, type UserSelection } from '#shared/domain/users/user-query'
import { present } from './invented-users'
import { holds, listInvented } from './listed-users'

const { users, lists, idsWhere, listAll } = listInvented(3000)

/** Parts of what users really hold, from a fixed walk over them. */
function searchesFrom(all: readonly User[]): string[] {
  return all
    .filter((_, index) => index % 37 === 0)
    .flatMap((user, index) => {
      const start = index % 5
      const words = `${user.storeName} ${user.storeAddress}`.split(' ')
      return [
        user.storeName.slice(start, start + 4 + (index % 4)),
        user.email.slice(start, start + 6).toUpperCase(),
        user.registrationId.slice(-4),
        `${words[0]?.slice(0, 1)} ${words.at(-1)?.slice(1, 5)}`,
        user.branches[0]?.id ?? 'cabang',
        `${words[1]?.slice(0, 2)} ${user.registrationId}`,
      ]
    })
}

describe('searching users', () => {
  it('finds exactly what a plain look through the normalised texts finds', async () => {
    const searches = searchesFrom(users)
    expect(searches.length).toBeGreaterThan(400)
    for (const search of searches) {
      const found = await listAll({ ...everyUser, search })
      expect({ search, found }).toEqual({ search, found: idsWhere((user) => holds(user, search)) })
    }
  })

  it.each([
    ['parts of words', 'sobat33', 'ELK10005'],
    ['a word of an address', 'Tenggara', 'ELK10004'],
    ['other case', 'tOkO ÑANDÚ', 'ELK10004'],
    ['no accents', 'nandu cafe', 'ELK10004'],
    ['accents of another kind', 'càfe', 'ELK10004'],
    ['a branch by id', 'cab/008-X', 'ELK10009'],
    ['a branch by name', 'ubung timur', 'ELK10009'],
    ['a full id', 'elk12345', 'ELK12345'],
    ['signs', '🛒🛒🛒', 'ELK10007'],
    ['quotes', '"ani"', 'ELK10005'],
    ['an operator as a word', 'NEAR AND', 'ELK10005'],
    ['a star', 'or*', 'ELK10005'],
    ['one sign at the beginning of a word', '🛒', 'ELK10007'],
  ])('finds a user by %s', async (_name, search, registrationId) => {
    expect(await listAll({ ...everyUser, search })).toContain(registrationId)
  })

  it.each([
    '"',
    '"" OR ""',
    "'; DROP TABLE users; --",
    '*',
    '***',
    'NEAR(toko maju, 2)',
    'words : toko',
    '^toko',
    '-toko',
    '{words} : (toko)',
    'toko OR maju',
    'NOT toko',
    '(',
    ')(',
    '\\',
    'a\u0000b toko\u0000',
    '\ud83d',
    '👩‍👩‍👧‍👦',
    'ト コ',
    '%',
    '_',
    'x'.repeat(200),
    'ab '.repeat(66),
    '" '.repeat(100),
    '\u0301\u0301',
  ])('takes %j for words, whatever they mean elsewhere', async (search) => {
    expect(await listAll({ ...everyUser, search })).toEqual(idsWhere((user) => holds(user, search)))
  })

  it('narrows nothing without a word', async () => {
    expect(await lists.countMatching({ ...everyUser, search: '  \t ' }, present)).toBe(3000)
  })
})

describe('countFacets()', () => {
  it('counts each kind within what the rest of the filter leaves', async () => {
    const filter = { ...everyUser, search: 'toko', types: ['0'], packetIds: ['12'] }
    const facets = await lists.countFacets(filter, present)
    const counted = (isLeft: (user: User) => boolean) =>
      users.filter((user) => holds(user, 'toko') && isLeft(user)).length
    expect(facets.types.find(({ code }) => code === '1')?.count).toBe(
      counted((user) => user.userType === '1' && user.packetId === '12'),
    )
    expect(facets.packets.find(({ code }) => code === '9')?.count).toBe(
      counted((user) => user.packetId === '9' && user.userType === '0'),
    )
    expect(facets.states.reduce((sum, { count }) => sum + count, 0)).toBe(
      counted((user) => user.packetId === '12' && user.userType === '0'),
    )
  })

  it('names a packet as its users do, and keeps what is chosen though nobody has it', async () => {
    const facets = await lists.countFacets({ ...everyUser, packetIds: ['4711'] }, present)
    expect(facets.packets).toContainEqual({ code: '77', description: 'Paket Lama', count: 1 })
    expect(facets.packets).toContainEqual({ code: '4711', description: null, count: 0 })
    expect(facets.states.every(({ count }) => count === 0)).toBe(true)
  })
})

describe('listIds()', () => {
  it('gives a selection but for what was taken out of it', async () => {
    const filter = { ...everyUser, types: ['1'] }
    const all = idsWhere((user) => user.userType === '1')
    const except = [all[0] ?? '', 'ELK-nobody']
    const selection = { kind: 'matching' as const, filter, except } satisfies UserSelection
    expect(await lists.listIds(selection, 3, present)).toEqual({
      ids: all.slice(1, 4),
      count: all.length - 1,
    })
    const picked = { kind: 'ids' as const, ids: ['ELK10001', 'ELK10002'] } satisfies UserSelection
    expect(await lists.listIds(picked, 1, present)).toEqual({ ids: ['ELK10001'], count: 2 })
  })
})
