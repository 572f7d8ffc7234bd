import { type Answer, listJson, refuse, type UserShape, userJson } from './answers'
import type { ChosenFault } from './faults'
import type { PracticeUser } from './practice-user'
import { spoilUser, withDouble } from './spoil-users'
import type { World } from './world'

const pageSize = 10
/** The one that a fault of a single page is about. */
const spoiltPage = 4

/** All users in slices, so that a large world is never held as one list. */
function* walk(world: World): Generator<PracticeUser> {
  for (let start = 0; start < world.userCount(); start += 1000) yield* world.list(start, 1000)
}

function pageOf(world: World, page: number, chosen: ChosenFault | null): readonly PracticeUser[] {
  const start = (page - 1) * pageSize
  switch (chosen?.fault) {
    case 'repeat-page':
      return world.list(0, pageSize)
    case 'shifting-pages':
      // As if a shop were put before the others at each request: one is seen twice.
      return world.list(Math.max(0, start - chosen.ordinal), pageSize)
    case 'duplicate-users': {
      const users = world.list(start, pageSize)
      return [...users.slice(0, 1), ...users.slice(0, -1)]
    }
    case 'short-page':
      return world.list(start, page === spoiltPage ? pageSize - 1 : pageSize)
    case 'doubled-ids':
      return withDouble(world.list(start, pageSize))
    default:
      return world.list(start, pageSize)
  }
}

/** What the fault has the service say in the place of a page; null for the page itself. */
function refusalOf(page: number, isEmpty: boolean, chosen: ChosenFault | null): string | null {
  switch (chosen?.fault) {
    case 'page1-no-data':
      return page === 1 || isEmpty ? 'Data tidak ditemukan.' : null
    case 'end-refused':
      return isEmpty ? `Halaman ${page} tidak ada.` : null
    case 'page-refused':
      return page === spoiltPage ? 'Data sedang diperbarui.' : null
    default:
      return null
  }
}

/** Answers `GET /users/{page}`; without a page, or with `ignore-page`, every user at once. */
export function answerUsers(world: World, suffix: string, chosen: ChosenFault | null): Answer {
  const shape: UserShape = {
    withoutBranches: chosen?.fault === 'no-branches',
    unknownPacket: chosen?.fault === 'unknown-packet',
  }
  const answer = (users: Iterable<PracticeUser>): Answer => ({
    status: true,
    messages: 'User data',
    data: listJson(mapUsers(users, shape, chosen)),
  })
  if (suffix === '' || chosen?.fault === 'ignore-page') return answer(walk(world))
  const page = /^\d{1,9}$/.test(suffix) ? Number(suffix) : 0
  if (page < 1) return refuse('Halaman tidak valid.')
  const users = pageOf(world, page, chosen)
  const words = refusalOf(page, users.length === 0, chosen)
  return words === null ? answer(users) : refuse(words)
}

function* mapUsers(
  users: Iterable<PracticeUser>,
  shape: UserShape,
  chosen: ChosenFault | null,
): Generator<string> {
  let place = 0
  for (const user of users) {
    yield spoilUser(userJson(user, shape), place, chosen)
    place += 1
  }
}

/** Answers `GET /user/{registration_id}`; spoilt as the fifth user of a page is. */
export function answerUser(
  world: World,
  registrationId: string,
  chosen: ChosenFault | null,
): Answer {
  const user = world.findById(registrationId)
  return user === undefined
    ? refuse('User tidak ditemukan.')
    : {
        status: true,
        messages: 'User data',
        data: listJson([spoilUser(userJson(user), 4, chosen)]),
      }
}
