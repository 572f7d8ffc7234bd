import type { Cache } from '#electron/cache/cache-client'
import type { Ledger } from '#electron/ledger/group-commit'
import { listChoices } from '#electron/ledger/recent-table'
import { findRun, type RunRecord, walkRuns } from '#electron/ledger/runs/runs-table'
import {
  type Choice,
  type Found,
  type FoundBranch,
  type FoundRun,
  type FoundUser,
  mostFound,
  type Recent,
} from '#shared/domain/runs/found'
import { maskEmail } from '#shared/domain/users/mask'
import { everyUser } from '#shared/domain/users/user-query'
import { matchesSearch } from '#shared/domain/values/matches-search'
import { splitSearch } from '#shared/domain/values/search-text'

export interface SearchDeps {
  readonly ledger: Ledger
  readonly cache: Pick<
    Cache,
    'findUsersById' | 'findUsersByBeginning' | 'listUsers' | 'listBranches'
  >
  /** Epoch seconds, UTC. */
  readonly now: () => number
  /** Whether e-mails leave main masked. */
  readonly isMasked: () => boolean
}

/** Users looked at for a branch that matches. */
const usersRead = 50
const byName = { by: 'storeName', descending: false } as const

/**
 * Everything on this machine whose words match, what was chosen before ahead of the rest; without a
 * word what was chosen last.
 */
export async function searchEverything(deps: SearchDeps, text: string): Promise<Found> {
  const found = await findEverything(deps, text)
  return deps.isMasked() ? mask(found) : found
}

async function findEverything(deps: SearchDeps, text: string): Promise<Found> {
  const recent = await readRecent(deps)
  if (splitSearch(text).length === 0) {
    return { recent: recent.slice(0, mostFound), users: [], branches: [], runs: [] }
  }
  const [literal, matching] = await Promise.all([
    deps.cache.findUsersByBeginning(text, mostFound),
    findMatching(deps, text),
  ])
  const users = [...recentUsers(recent, text), ...literal, ...matching].filter((user) =>
    matchesSearch([user.storeName, user.email, user.registrationId], text),
  )
  return {
    recent: [],
    users: first(users, (user) => user.registrationId),
    branches: await findBranches(deps, matching, text),
    runs: first([...recentRuns(recent, text), ...findRuns(deps.ledger, text)], (run) => run.runId),
  }
}

/** Users whose words, those of their branches among them, hold what is typed. */
async function findMatching({ cache, now }: SearchDeps, text: string): Promise<FoundUser[]> {
  const view = { filter: { ...everyUser, search: text }, sort: byName }
  const { rows } = await cache.listUsers(view, { offset: 0, limit: usersRead }, now())
  return rows
    .filter(({ vanishedAt }) => vanishedAt === null)
    .map(({ registrationId, storeName, email }) => ({ registrationId, storeName, email }))
}

async function findBranches(
  { cache }: SearchDeps,
  users: readonly FoundUser[],
  text: string,
): Promise<FoundBranch[]> {
  const branches = await cache.listBranches(users.map((user) => user.registrationId))
  return branches
    .filter(({ name, branchId }) => matchesSearch([name, branchId], text))
    .slice(0, mostFound)
}

function mask(found: Found): Found {
  const hide = (user: FoundUser) => ({ ...user, email: maskEmail(user.email) })
  return {
    ...found,
    users: found.users.map(hide),
    recent: found.recent.map((item) =>
      item.kind === 'user' ? { ...item, user: hide(item.user) } : item,
    ),
  }
}

async function readRecent({ ledger, cache }: SearchDeps): Promise<Recent[]> {
  const choices = listChoices(ledger)
  const ids = choices.filter(({ kind }) => kind === 'user').map(({ id }) => id)
  const users = new Map((await cache.findUsersById(ids)).map((user) => [user.registrationId, user]))
  return choices.flatMap((choice) => readChoice(choice, users, ledger) ?? [])
}

function readChoice(
  { kind, id }: Choice,
  users: ReadonlyMap<string, FoundUser>,
  ledger: Ledger,
): Recent | null {
  switch (kind) {
    case 'user': {
      const user = users.get(id)
      return user ? { kind, user } : null
    }
    case 'run': {
      const run = findRun(ledger, Number(id))
      return run && run.state !== 'draft' ? { kind, run: toFoundRun(run) } : null
    }
    case 'command':
      return { kind, id }
  }
}

function recentUsers(recent: readonly Recent[], text: string): FoundUser[] {
  return recent
    .flatMap((item) => (item.kind === 'user' ? item.user : []))
    .filter((user) => matchesSearch([user.storeName, user.email, user.registrationId], text))
}

function recentRuns(recent: readonly Recent[], text: string): FoundRun[] {
  return recent
    .flatMap((item) => (item.kind === 'run' ? item.run : []))
    .filter((run) => matchesSearch([run.name], text))
}

function findRuns(ledger: Ledger, text: string): FoundRun[] {
  const runs: FoundRun[] = []
  for (const run of walkRuns(ledger)) {
    if (matchesSearch([run.source.name], text)) runs.push(toFoundRun(run))
    if (runs.length === mostFound) break
  }
  return runs
}

function toFoundRun({ id, kind, source, state, createdAt }: RunRecord): FoundRun {
  return { runId: id, kind, name: source.name, state, createdAt }
}

/** The first of each, as many as are shown. */
function first<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
  const byKey = new Map<unknown, T>()
  for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item)
  return [...byKey.values()].slice(0, mostFound)
}
