import type { Cache } from '#electron/cache/cache-client'
import { listChoices } from '#electron/ledger/recent-table'
import { findRun, type RunRecord, walkRuns } from '#electron/ledger/runs-table'
import {
  type Choice,
  type Found,
  type FoundRun,
  type FoundUser,
  mostFound,
  type Recent,
} from '#shared/domain/found'
import { matchesSearch } from '#shared/domain/matches-search'
import { splitSearch } from '#shared/domain/search-text'
import type { Ledger } from '../runs/draft-deps'

export interface SearchDeps {
  readonly ledger: Ledger
  readonly cache: Pick<Cache, 'findUsersById' | 'searchUsers' | 'searchBranches'>
}

/**
 * Everything on this machine whose words match, what was chosen before ahead of the rest; without a
 * word what was chosen last.
 */
export async function searchEverything(deps: SearchDeps, text: string): Promise<Found> {
  const recent = await readRecent(deps)
  if (splitSearch(text).length === 0) {
    return { recent: recent.slice(0, mostFound), users: [], branches: [], runs: [] }
  }
  const [users, branches] = await Promise.all([
    deps.cache.searchUsers(text, mostFound),
    deps.cache.searchBranches(text, mostFound),
  ])
  return {
    recent: [],
    users: first([...recentUsers(recent, text), ...users], (user) => user.registrationId),
    branches,
    runs: first([...recentRuns(recent, text), ...findRuns(deps.ledger, text)], (run) => run.runId),
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
