import type { ReadableDb } from '#electron/sqlite/database'
import type { UsersOverview } from '#shared/domain/overview'
import type { ReferenceData } from '#shared/domain/users/user'
import {
  everyUser,
  type UserFilter,
  type UserSelection,
  type UserSort,
  type UserSortKey,
} from '#shared/domain/users/user-query'
import type { UserFacets, UserPage } from '#shared/domain/users/user-row'
import { startOfWeek } from '#shared/domain/values/week'
import { makeOverview } from '../overview/overview'
import { type CountedOverview, findOverview, readOverviewBasis } from '../overview/overview-cache'
import { readReferenceData } from '../reference-table'
import { createSearchScan, type SearchScan } from '../search/search-scan'
import { isNarrower } from '../search/search-words'
import {
  createCooperativeScheduler,
  type Job,
  type ResumableTask,
  resumableTask,
  runToEnd,
} from './cooperative-scheduler'
import { createCounter, createFilter } from './filter-users'
import { type FirstFound, findFirst, readFirst } from './first-page'
import { createLruCache } from './lru-cache'
import {
  deriveOrder,
  isTextSort,
  type Order,
  type Part,
  readOrder,
  readTextOrder,
} from './sort-orders'
import { readUserColumns, type UserColumns } from './user-columns'
import { findIds, findNumbers, findVanished } from './user-numbers'
import { readRows } from './user-rows'

export interface ListedView {
  readonly filter: UserFilter
  readonly sort: UserSort
}

/** How many of each are kept in memory: four bytes a user for an order or list, one for a search. */
const ordersKept = 3
const listsKept = 4
const scansKept = 4
const chunk = 50_000
/** Filters that count from now hold for as long: pages of one list must not move against each other. */
const minuteSeconds = 60
const noUsers: ReadonlySet<number> = new Set()

export type UserLists = ReturnType<typeof createUserLists>

/**
 * Lists of users: filtered, searched, sorted, and cut into pages that cost the same at any depth.
 *
 * A list is kept in memory as the numbers of its users, a page is a slice of it. Whatever takes long is
 * made in slices, the newest request first, and thrown away when users have changed. `now` in epoch
 * seconds.
 */
export function createUserLists(db: ReadableDb) {
  const scheduler = createCooperativeScheduler()
  const generation = watchGeneration(db)
  let held = createHeld(db)
  const current = () => {
    if (generation.isNew()) held = createHeld(db)
    return held
  }

  async function listUsers(view: ListedView, part: Part, now: number): Promise<UserPage> {
    const lists = current()
    const list = lists.list(view.filter, view.sort.by, toMinute(now))
    const there = list.result()
    if (there) return toPage(there, view.sort, part)
    const first = isNarrowed(view.filter) ? null : readFirst(db, view.sort, part)
    const whenWhole = scheduler.run(runToEnd(list))
    whenWhole.catch(() => undefined) // Told to whoever waits for it; an early answer does not.
    if (first) return { rows: readRows(db, first), count: null }
    const early = await scheduler.run(lists.first(view, part, toMinute(now)))
    if (early) return { rows: readRows(db, early.userNos), count: early.count }
    return toPage(await whenWhole, view.sort, part)
  }

  function toPage(list: Order, sort: UserSort, part: Part): UserPage {
    return { rows: readRows(db, readOrder(list, sort, part)), count: list.userNos.length }
  }

  async function listIds(selection: UserSelection, limit: number, now: number) {
    if (selection.kind === 'ids') {
      return { ids: selection.ids.slice(0, limit), count: selection.ids.length }
    }
    const { userNos: numbers } = await selected(selection, 'registrationId', now)
    return { ids: findIds(db, numbers.slice(0, limit)), count: numbers.length }
  }

  /** The numbers of the users of a selection, sorted; picked ones as they were picked. */
  async function selectUsers(
    selection: UserSelection,
    sort: UserSort,
    now: number,
  ): Promise<Uint32Array> {
    if (selection.kind === 'ids') return Uint32Array.from(findNumbers(db, selection.ids))
    const list = await selected(selection, sort.by, now)
    return Uint32Array.from(readOrder(list, sort, { offset: 0, limit: list.userNos.length }))
  }

  async function selected(
    { filter, except }: Extract<UserSelection, { kind: 'matching' }>,
    by: UserSortKey,
    now: number,
  ): Promise<Order> {
    const list = await scheduler.run(runToEnd(current().list(filter, by, toMinute(now))))
    const left = new Set(findNumbers(db, except))
    if (left.size === 0) return list
    const isKept = (userNo: number) => !left.has(userNo)
    return {
      userNos: list.userNos.filter(isKept),
      valued: list.userNos.subarray(0, list.valued).filter(isKept).length,
    }
  }

  /** The figures as they were kept, or counted again: whoever asked has the new ones kept. */
  async function readOverview(now: number): Promise<CountedOverview & { readonly isNew: boolean }> {
    const week = startOfWeek(now)
    const kept = findOverview(db)
    if (kept?.basis.week === week) return { ...kept, isNew: false }
    const basis = readOverviewBasis(db, week)
    const users = await scheduler.run(current().overview(readReferenceData(db), now))
    return { basis, users, isNew: true }
  }

  return {
    listUsers,
    listIds,
    selectUsers,
    countMatching: async (filter: UserFilter, now: number): Promise<number> => {
      const list = current().list(filter, 'registrationId', toMinute(now), true)
      return (await scheduler.run(runToEnd(list))).userNos.length
    },
    countFacets: (filter: UserFilter, now: number): Promise<UserFacets> =>
      scheduler.run(current().facets(filter, toMinute(now))),
    readOverview,
  }
}

/** What is in memory of one generation of users. */
function createHeld(db: ReadableDb) {
  const gone = findVanished(db)
  const columns = resumableTask(readUserColumns(db))
  const byId = resumableTask(readTextOrder(db, 'registrationId'))
  const orders = createLruCache<ResumableTask<Order>>(ordersKept)
  const lists = createLruCache<ResumableTask<Order>>(listsKept)
  const scans = createLruCache<SearchScan | null>(scansKept)

  /** Who vanished is in a list only where it was searched for, or asked for by that change. */
  const hiddenBy = ({ search, changes }: UserFilter): ReadonlySet<number> =>
    search.trim() !== '' || changes.includes('vanished') ? noUsers : gone

  const order = (by: UserSortKey): ResumableTask<Order> =>
    by === 'registrationId' ? byId : orders.find(by, () => resumableTask(makeOrder(by)))

  function* makeOrder(by: UserSortKey): Job<Order> {
    if (isTextSort(by)) return yield* readTextOrder(db, by)
    return yield* deriveOrder(yield* runToEnd(columns), yield* runToEnd(byId), by)
  }

  const scan = (search: string, { size }: UserColumns): SearchScan | null =>
    scans.find(search, () => createSearchScan(db, search, size))

  function* makeList(filter: UserFilter, by: UserSortKey, now: number): Job<Order> {
    const all = yield* runToEnd(order(by))
    const hidden = hiddenBy(filter)
    if (!isNarrowed(filter)) {
      return hidden.size === 0 ? all : yield* narrow(all, (userNo) => !hidden.has(userNo))
    }
    const users = yield* runToEnd(columns)
    const sought = scan(filter.search, users)
    sought?.finish()
    yield
    const isLeft = createLeft(users, filter, sought, now)
    return yield* narrow(all, (userNo) => isLeft(userNo) && !hidden.has(userNo))
  }

  return {
    /** Any list of the filter will do where only their number matters (`isAnyOrder`). */
    list: (
      filter: UserFilter,
      by: UserSortKey,
      now: number,
      isAnyOrder = false,
    ): ResumableTask<Order> => {
      const key = keyOf(filter, now)
      const other = isAnyOrder ? lists.latest((name) => name.startsWith(`${key} `)) : undefined
      return other ?? lists.find(`${key} ${by}`, () => resumableTask(makeList(filter, by, now)))
    },
    *first({ filter, sort }: ListedView, part: Part, now: number): Job<FirstFound | null> {
      const users = yield* runToEnd(columns)
      const sought = scan(filter.search, users)
      if (!sought) return null
      const isLeft = createFilter(users, filter, now)
      const { search } = filter
      const wider = scans.latest(
        (other, found) => found?.isWhole() === true && isNarrower(search, other),
      )
      const wish = { scan: sought, wider: wider ?? null, search, isLeft, sort, part }
      return yield* findFirst(db, { ...wish, order: yield* runToEnd(order(sort.by)) })
    },
    *facets(filter: UserFilter, now: number): Job<UserFacets> {
      const users = yield* runToEnd(columns)
      const sought = scan(filter.search, users)
      sought?.finish()
      yield
      const counter = createCounter(users, filter, now)
      const hidden = hiddenBy(filter)
      const isListed = (userNo: number) =>
        users.isThere[userNo] === 1 && (sought?.has(userNo) ?? true) && !hidden.has(userNo)
      for (let userNo = 0; userNo < users.size; userNo += 1) {
        if (isListed(userNo)) counter.add(userNo)
        if (userNo % chunk === 0) yield
      }
      return counter.read()
    },
    *overview(reference: ReferenceData | null, now: number): Job<UsersOverview> {
      return yield* makeOverview({ columns: yield* runToEnd(columns), gone, reference }, now)
    },
  }
}

function createLeft(
  columns: UserColumns,
  filter: UserFilter,
  scan: SearchScan | null,
  now: number,
) {
  const isLeft = createFilter(columns, filter, now)
  if (scan === null) return isLeft ?? (() => true)
  return isLeft === null ? scan.has : (userNo: number) => scan.has(userNo) && isLeft(userNo)
}

function* narrow(all: Order, isLeft: (userNo: number) => boolean): Job<Order> {
  const userNos = new Uint32Array(all.userNos.length)
  let count = 0
  let valued = 0
  for (let place = 0; place < all.userNos.length; place += 1) {
    const userNo = all.userNos[place] ?? 0
    if (place === all.valued) valued = count
    if (isLeft(userNo)) {
      userNos[count] = userNo
      count += 1
    }
    if (place % chunk === chunk - 1) yield
  }
  return {
    userNos: userNos.slice(0, count),
    valued: all.valued < all.userNos.length ? valued : count,
  }
}

function isNarrowed(filter: UserFilter): boolean {
  return JSON.stringify({ ...filter, search: filter.search.trim() }) !== JSON.stringify(everyUser)
}

function keyOf(filter: UserFilter, now: number): string {
  const { expiry } = filter
  const moves = expiry?.kind === 'within' || expiry?.kind === 'since'
  return JSON.stringify([filter, moves ? now : null])
}

function toMinute(now: number): number {
  return now - (now % minuteSeconds)
}

/** Tells whether users changed since it was last asked: cheap unless something was written. */
function watchGeneration(db: ReadableDb) {
  const read = db.prepare('SELECT generation FROM sync_state').pluck()
  let version: unknown
  let generation: unknown
  return {
    isNew: () => {
      const written: unknown = db.pragma('data_version', { simple: true })
      if (written === version) return false
      version = written
      const before = generation
      generation = read.get()
      return generation !== before
    },
  }
}
