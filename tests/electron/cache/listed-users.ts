import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { createUserLists } from '#electron/cache/lists/user-lists'
import { openCacheDb, openCacheToRead } from '#electron/cache/open-cache-db'
import { commitSync, stageUsers } from '#electron/cache/sync/staging-table'
import type { User } from '#shared/domain/users/user'
import type { UserFilter, UserSort } from '#shared/domain/users/user-query'
import { normaliseForSearch } from '#shared/domain/values/search-text'
import { inventUsers, present } from './invented-users'

export const byId: UserSort = { by: 'registrationId', descending: false }

/** Invented users after a first sync, and lists of them. Call it at the top of a test file. */
export function listInvented(count: number) {
  const users = inventUsers(count)
  const folder = mkdtempSync(join(tmpdir(), 'elkassa-test-'))
  const path = join(folder, 'cache.db')
  const db = openCacheDb(path)
  stageUsers(db, 1, users, present)
  commitSync(db, present)
  const readDb = openCacheToRead(path)
  afterAll(() => {
    readDb.close()
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const lists = createUserLists(readDb)
  const idsWhere = (isSought: (user: User) => boolean) =>
    users
      .filter(isSought)
      .map((user) => user.registrationId)
      .sort()

  /** A whole list, page by page. */
  async function listAll(filter: UserFilter, sort = byId): Promise<string[]> {
    const count = await lists.countMatching(filter, present)
    const ids: string[] = []
    for (let offset = 0; offset < count; offset += 200) {
      const page = await lists.listUsers({ filter, sort }, { offset, limit: 200 }, present)
      ids.push(...page.rows.map((row) => row.registrationId))
    }
    return ids
  }

  return { users, readDb, lists, idsWhere, listAll }
}

/** What search promises, said in the plainest way: a LIKE for every word over normalised text. */
export function holds(user: User, search: string): boolean {
  const held = [
    user.storeName,
    user.storeAddress,
    user.email,
    user.registrationId,
    ...user.branches.flatMap(({ id, name }) => [id, name]),
  ]
  const text = ` ${normaliseForSearch(held.join(' ')).replace(/\s/gu, ' ')}`
  return normaliseForSearch(search)
    .split(/\s+/u)
    .every((word) => text.includes([...word].length < 3 ? (word && ' ') + word : word))
}
