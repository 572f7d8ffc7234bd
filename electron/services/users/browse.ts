import type { ElkassaApi } from '#electron/api/outcome'
import type { Cache } from '#electron/cache/cache-client'
import { AppError } from '#electron/errors/app-error'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import {
  deleteView,
  listViews,
  putColumns,
  putView,
  readColumns,
} from '#electron/ledger/views-table'
import { assertNever } from '#shared/domain/assert-never'
import type { HistoryEvent } from '#shared/domain/history'
import { maskUser, maskUserRow } from '#shared/domain/users/mask'
import type { SavedView } from '#shared/domain/users/saved-view'
import type { User } from '#shared/domain/users/user'
import type { AskedUser } from '#shared/domain/users/user-check'
import type { UserFilter, UserSelection, UserSort } from '#shared/domain/users/user-query'
import type {
  Reveal,
  UserColumns,
  UserDetail,
  UserFacets,
  UserPage,
  UserRefresh,
} from '#shared/domain/users/user-row'
import { type CheckUserDeps, checkUser } from './check-user'
import { describeFacets } from './describe-facets'
import { refreshUser } from './refresh-user'

export interface BrowseDeps {
  readonly api: Pick<ElkassaApi, 'checkUser' | 'getUser' | 'listUsers' | 'getReferenceData'>
  readonly controls: CheckUserDeps['controls']
  readonly clock: CheckUserDeps['clock']
  readonly cache: Cache
  readonly ledger: LedgerWriter['db']
  /** Epoch seconds, UTC. */
  readonly now: () => number
  /** Epoch milliseconds, UTC. */
  readonly nowMs: () => number
  /** True while the operator has personal data masked. */
  readonly isMasked: () => boolean
  /** Puts what was shown on record. */
  readonly record: (event: HistoryEvent) => Promise<void>
}

interface UserId {
  readonly registrationId: string
}

export type Browse = ReturnType<typeof createBrowse>

/**
 * The copy of the users, to look through. Personal data is masked here, before it can leave main.
 *
 * Only `refresh` and `check` talk to the partner; they throw what `refreshUser` and `checkUser` throw.
 */
export function createBrowse(deps: BrowseDeps) {
  const { api, cache, ledger, now, isMasked, record } = deps

  async function find({ registrationId }: UserId): Promise<UserDetail | null> {
    const known = await cache.findUser(registrationId)
    if (!known) return null
    const masked = isMasked()
    return { ...known, user: masked ? maskUser(known.user) : known.user, isMasked: masked }
  }

  async function refresh({ registrationId }: UserId): Promise<UserRefresh> {
    const answer = await refreshUser(api, registrationId)
    if (answer.kind === 'found') await cache.putUsers([answer.user], now())
    return {
      detail: await find({ registrationId }),
      isKnownToPartner: answer.kind === 'found',
      serverMessage: answer.kind === 'found' ? '' : answer.message,
    }
  }

  async function reveal(asked: Reveal): Promise<string> {
    const known = await cache.findUser(asked.registrationId)
    if (!known) throw new AppError('user-not-found', 'the user to reveal is not in the copy')
    const value = readAsked(known.user, asked)
    const { registrationId, email, storeName } = known.user
    const details = {
      field: asked.field,
      ...(asked.field === 'branchAddress' ? { branchId: asked.branchId } : {}),
    }
    await record({ kind: 'reveal', outcome: 'done', registrationId, email, storeName, details })
    return value
  }

  return {
    page: async (asked: {
      readonly filter: UserFilter
      readonly sort: UserSort
      readonly offset: number
      readonly limit: number
    }): Promise<UserPage> => {
      const { filter, sort, ...part } = asked
      const page = await cache.listUsers({ filter, sort }, part, now())
      return isMasked() ? { ...page, rows: page.rows.map(maskUserRow) } : page
    },
    count: ({ filter }: { readonly filter: UserFilter }): Promise<number> =>
      cache.countMatching(filter, now()),
    ids: ({ selection, limit }: { readonly selection: UserSelection; readonly limit: number }) =>
      cache.listIds(selection, limit, now()),
    facets: async ({ filter }: { readonly filter: UserFilter }): Promise<UserFacets> =>
      describeFacets(await cache.countFacets(filter, now()), await cache.readReferenceData()),
    find,
    refresh,
    reveal,
    check: (asked: AskedUser) => checkUser(deps, asked),
    views: (): SavedView[] => listViews(ledger),
    saveView: (view: SavedView): SavedView[] => {
      putView(ledger, view)
      return listViews(ledger)
    },
    deleteView: ({ name }: { readonly name: string }): SavedView[] => {
      deleteView(ledger, name)
      return listViews(ledger)
    },
    columns: (): UserColumns | null => readColumns(ledger),
    setColumns: ({ columns }: { readonly columns: UserColumns }): void =>
      putColumns(ledger, columns),
  }
}

function readAsked(user: User, asked: Reveal): string {
  switch (asked.field) {
    case 'email':
      return user.email
    case 'storeAddress':
      return user.storeAddress
    case 'branchAddress': {
      const branch = user.branches.find(({ id }) => id === asked.branchId)
      if (!branch) throw new AppError('user-not-found', 'the branch to reveal is not in the copy')
      return branch.address
    }
    default:
      return assertNever(asked)
  }
}
