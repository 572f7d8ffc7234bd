import { join } from 'node:path'
import { createUserLists } from '#electron/cache/lists/user-lists'
import { openCacheDb, openCacheToRead } from '#electron/cache/open-cache-db'
import { commitSync, stageUsers } from '#electron/cache/sync/staging-table'
import type { ReadableDb } from '#electron/sqlite/database'
import type { User } from '#shared/domain/users/user'
import { everyUser } from '#shared/domain/users/user-query'
import { normaliseForSearch } from '#shared/domain/values/search-text'
import { worldUser } from '#tests/electron/world-user'
import type { Bench, Figure } from './frame/bench'
import { atMost, median, percentile, ratioAtLeast, ratioAtMost } from './frame/numbers'

interface Input {
  readonly path: string
  readonly users: number
}

const present = 1_795_000_000
const pageOfUsers = 5000
const rowsShown = 60
const typed = [
  'toko',
  'sumber rejeki',
  'bandung',
  'elk12345',
  'warung berkah',
  'jl. no. 12',
  'cabang',
]
const byName = { by: 'storeName', descending: false } as const

export const bench: Bench = {
  title: 'Search as typed and pages of users, beside LIKE; a sync that finds nothing new',
  parts: { seedCopy, measureLists },
  async run(context) {
    const figures: Figure[] = []
    for (const users of context.isQuick ? [50_000] : [200_000, 1_000_000]) {
      const input = { path: join(context.folder, `cache-${users}.db`), users }
      const sync = await context.run(seedCopy, input)
      figures.push(...toFigures(users, sync, await context.run(measureLists, input)))
    }
    return figures
  },
}

type Sync = Awaited<ReturnType<typeof seedCopy>>
type Lists = Awaited<ReturnType<typeof measureLists>>

function toFigures(users: number, sync: Sync, lists: Lists): Figure[] {
  const name = (what: string) => `${what}, ${users} users`
  return [
    {
      what: name('a page of a search, p50'),
      value: percentile(lists.searchMs, 0.5),
      unit: 'ms',
      beside: { what: 'LIKE, page and total', value: median(lists.likeMs) },
      bar: ratioAtMost(0.2),
    },
    {
      what: name('a page of a search, p95'),
      value: percentile(lists.searchMs, 0.95),
      unit: 'ms',
      bar: atMost(users > 200_000 ? 50 : 10),
    },
    {
      what: name('a page in the middle'),
      value: median(lists.deepMs),
      unit: 'ms',
      beside: { what: 'at the beginning', value: median(lists.firstMs) },
      bar: ratioAtMost(1.5),
    },
    {
      what: name('a sync of unchanged users'),
      value: users / sync.unchangedSeconds,
      unit: 'rows/s',
      beside: { what: 'writing them all', value: users / sync.writeSeconds },
      bar: ratioAtLeast(10),
    },
  ]
}

/** Makes a copy of that many users and syncs it again with nothing new, from staged pages on. */
export async function seedCopy({ path, users }: Input) {
  const db = openCacheDb(path)
  const sync = (now: number): number => {
    for (let from = 0; from < users; from += pageOfUsers) {
      stageUsers(
        db,
        from / pageOfUsers + 1,
        inventUsers(from, Math.min(users, from + pageOfUsers)),
        now,
      )
    }
    const startedAt = performance.now()
    commitSync(db, now)
    return (performance.now() - startedAt) / 1000
  }
  const writeSeconds = sync(present)
  const unchangedSeconds = sync(present + 1)
  db.close()
  return { writeSeconds, unchangedSeconds }
}

/** Every beginning of every search, key by key, as an operator types them. */
export async function measureLists({ path, users }: Input) {
  const db = openCacheToRead(path)
  const lists = createUserLists(db)
  const page = (search: string, offset = 0) =>
    lists.listUsers(
      { filter: { ...everyUser, search }, sort: byName },
      { offset, limit: rowsShown },
      present,
    )
  await lists.countFacets(everyUser, present)
  await lists.countMatching(everyUser, present)
  const searchMs: number[] = []
  const likeMs: number[] = []
  for (const words of typed) {
    for (let keys = 1; keys <= words.length; keys += 1) {
      const search = words.slice(0, keys)
      searchMs.push(await time(() => page(search)))
      await lists.countMatching({ ...everyUser, search }, present)
    }
    likeMs.push(await time(() => pageByLike(db, words)))
  }
  // So that the whole list is there.
  await page('', Math.floor(users / 3))
  const firstMs: number[] = []
  const deepMs: number[] = []
  // Pages that nobody read before, in both places: what was just read is in memory.
  for (let round = 0; round < 50; round += 1) {
    firstMs.push(await time(() => page('', round * rowsShown)))
    deepMs.push(await time(() => page('', Math.floor(users / 2) + round * rowsShown)))
  }
  db.close()
  return { searchMs, likeMs, firstMs, deepMs }
}

/** The same without an index, in one forced walk over what is kept in normalised form. */
async function pageByLike(db: ReadableDb, search: string): Promise<void> {
  const words = normaliseForSearch(search).split(' ')
  const held = "name_key || ' ' || address_key || ' ' || email_key || ' ' || lower(registration_id)"
  const where = words.map(() => `${held} LIKE ?`).join(' AND ')
  const values = words.map((word) => `%${word}%`)
  const from = `FROM users NOT INDEXED WHERE ${where}`
  db.prepare(`SELECT user_no ${from} ORDER BY name_key LIMIT ${rowsShown}`).all(...values)
  db.prepare(`SELECT count(*) ${from}`).get(...values)
}

async function time(step: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await step()
  return performance.now() - startedAt
}

function inventUsers(from: number, to: number): User[] {
  return Array.from({ length: to - from }, (_, index) => worldUser(from + index, present))
}
