import { createElkassaApi } from '#electron/api/elkassa-api'
import type { Clock } from '#electron/async/clock'
import type { Cache } from '#electron/cache/cache-client'
import { cacheMigrations } from '#electron/cache/open-cache-db'
import { createReadMethods, writeMethods } from '#electron/cache/worker/cache-methods'
import { groupCommits } from '#electron/ledger/group-commit'
import { ledgerMigrations } from '#electron/ledger/open-ledger'
import { createContractWatch } from '#electron/services/proof/contract-watch'
import { syncUsers } from '#electron/services/users/sync/sync-users'
import type { WritableDb } from '#electron/sqlite/database'
import { openDatabase } from '#electron/sqlite/open-database'
import { momentOf } from '#shared/domain/values/partner-time'
import { createRandom, type Random } from '../random'
import { createListService, type ListBehaviour, strangeWords } from './list-service'

/** What must not happen to the copy of the users. */
export type ListHarm =
  /** A user whom the service has is marked as vanished. */
  | 'hidden'
  /** A user whom the service has is not in the copy, though the service is well. */
  | 'missing'
  /** A user who is gone is still shown, though the service is well. */
  | 'kept'
  /** Of two records the one with the earlier end stands. */
  | 'earlier end'
  /** A sync of a service that is well fails. */
  | 'failed'
  /** Words never heard before were not told. */
  | 'untold'

const day = 86_400

/** Syncs a copy three times: at rest, with users gone and the trouble, and at rest again. Gives the harm done. */
export async function playSyncs(
  seed: number,
  makeBehaviour: (random: Random) => ListBehaviour,
): Promise<ReadonlySet<ListHarm>> {
  const random = createRandom(seed)
  const behaviour = makeBehaviour(random)
  const service = createListService(behaviour, random)
  const time = { now: 1_795_000_000 }
  const db = openMemory(cacheMigrations)
  const ledger = openMemory(ledgerMigrations)
  const told: string[] = []
  const watch = createContractWatch({
    writer: groupCommits(ledger, async () => undefined),
    clock: clockOf(time),
    onNew: ({ sample }) => told.push(sample),
    onFault: (error) => {
      throw error
    },
  })
  const api = createElkassaApi({
    baseUrl: 'https://simulasi.invalid',
    credentials: { key: 'kunci-uji', token: 'token-uji' },
    openClient: () => service.client,
    onAnswer: watch.hear,
  })
  const harm = new Set<ListHarm>()
  const sync = async () => {
    time.now += day
    try {
      await syncUsers(
        {
          api,
          cache: cacheOf(db),
          now: () => time.now,
          wait: async () => undefined,
          inFlight: 4,
          warn: () => undefined,
        },
        { signal: new AbortController().signal, onStep: () => undefined },
      )
      return true
    } catch {
      return false
    }
  }
  const isHidden = () => {
    const hidden = db.prepare('SELECT registration_id FROM users WHERE vanished_at IS NOT NULL')
    const ids = new Set(hidden.pluck().all())
    return service.accounts.some(({ id, isGone }) => !isGone && ids.has(id))
  }

  if (!(await sync())) harm.add('failed')
  service.removeUsers()
  service.beginTrouble()
  await sync()
  if (isHidden()) harm.add('hidden')
  service.endTrouble()
  // Whom only the pages kept from a troubled sync hold is met as gone by the next.
  for (const isLast of [false, true]) if (!(await sync()) && isLast) harm.add('failed')
  if (isHidden()) harm.add('hidden')
  const hasHeard = service.wasTroubled && behaviour.trouble?.kind === 'maintenance'
  if (hasHeard && !told.some((sample) => sample.includes(strangeWords))) harm.add('untold')
  judgeUsers(db, service.accounts, harm)
  await watch.close()
  db.close()
  ledger.close()
  return harm
}

function judgeUsers(
  db: WritableDb,
  accounts: ReturnType<typeof createListService>['accounts'],
  harm: Set<ListHarm>,
): void {
  const { findUser } = createReadMethods(db)
  for (const account of accounts) {
    const found = findUser(account.id)
    if (account.isGone) {
      if (found && found.vanishedAt === null) harm.add('kept')
    } else if (!found) harm.add('missing')
    else if (!account.isOdd && momentOf(found.user.expiresAt) !== account.endsAt) {
      harm.add('earlier end')
    }
  }
}

function openMemory(migrations: Parameters<typeof openDatabase>[0]['migrations']): WritableDb {
  return openDatabase({ path: ':memory:', migrations, durability: 'normal' })
}

/** A copy that is asked without threads. */
function cacheOf(db: WritableDb): Cache {
  const bound = Object.entries(writeMethods).map(([name, method]) => [
    name,
    // Arguments as the names in `writeMethods` have them.
    async (...given: never[]) => (method as (...all: unknown[]) => unknown)(db, ...given),
  ])
  const reads = Object.entries(createReadMethods(db)).map(([name, method]) => [
    name,
    async (...given: never[]) => (method as (...all: unknown[]) => unknown)(...given),
  ])
  return Object.fromEntries([...reads, ...bound]) as Cache // What a sync asks of it.
}

function clockOf(time: { readonly now: number }): Clock {
  return {
    now: () => time.now * 1000,
    monotonic: () => time.now * 1000,
    wait: (_ms, signal) =>
      new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
  }
}
