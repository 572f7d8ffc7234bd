import { AppError } from '#electron/errors/app-error'
import { readStartupSnapshot } from './overview/startup-snapshot'
import type {
  CacheAnswer,
  CacheArguments,
  CacheMethod,
  CacheMethods,
  CacheRole,
} from './worker/cache-requests'
import { openWorkerRpc, type WorkerRpc } from './worker/worker-rpc'

/** Keys sent to the worker at once: a few milliseconds of copying for the calling thread. */
const keysAtOnce = 10_000

const roles = {
  findByEmails: 'read',
  countUsers: 'read',
  readSyncState: 'read',
  readReferenceData: 'read',
  findCopiedUsers: 'read',
  findKnownUsers: 'read',
  findUsersById: 'read',
  findUsersByBeginning: 'read',
  listBranches: 'read',
  findUser: 'read',
  readOverview: 'read',
  listUsers: 'read',
  listIds: 'read',
  selectUsers: 'read',
  readUsers: 'read',
  countMatching: 'read',
  countFacets: 'read',
  putUsers: 'write',
  stageUsers: 'write',
  findMissing: 'write',
  commitSync: 'write',
  discardStaging: 'write',
  keepSyncEnd: 'write',
  keepOverview: 'write',
  putReferenceData: 'write',
  clearUsers: 'write',
} as const satisfies Readonly<Record<CacheMethod, CacheRole>>

type Calls = {
  readonly [M in CacheMethod]: (...args: CacheArguments<M>) => Promise<CacheAnswer<M>>
}

export type Cache = Omit<Calls, 'findByEmails'> & {
  readonly findByEmails: (
    emailKeys: readonly string[],
  ) => Promise<Map<string, { readonly registrationId: string }>>
  readonly close: () => Promise<void>
}

/**
 * Opens the copy of the partner's users in two worker threads: one reads, one writes once there is
 * something to write. What the first screen shows is there without either, where it was kept.
 *
 * `workerUrl` is the built `cache-worker.ts`. What each method does stands beside its function
 * (`cache-methods.ts` says where); each may reject with an `AppError` (`disk-full`, `unexpected`, `part-stopped`, and
 * `ledger-newer` at opening). A file found damaged is begun again, and what was asked is asked again; so is a
 * question to a thread that ended, which is started again. What was to be written then is not: it may be there.
 */
export async function openCache(options: {
  readonly path: string
  readonly workerUrl: URL
  /** Is told when a thread ended and is started again. */
  readonly warn?: (message: string) => void
}): Promise<Cache> {
  const rpcs = await openLines(options)
  const calls = Object.fromEntries(
    Object.entries(roles).map(([method, role]) => [
      method,
      (...args: readonly unknown[]) => rpcs.ask(role, method as CacheMethod, args),
    ]),
  ) as unknown as Calls // `roles` names every method, and the workers answer with its type.
  return {
    ...calls,
    findByEmails: (emailKeys) => findByEmails(calls.findByEmails, emailKeys),
    close: rpcs.close,
  }
}

// Its type pairs each method with its arguments, hence the `as`.
type Answers = { readonly [M in CacheMethod]?: (...args: readonly unknown[]) => unknown }

/** The thread that reads starts by itself after this: it will be wanted, the first screen comes first. */
const readerRestsMs = 2000

async function openLines(options: Parameters<typeof openCache>[0]) {
  let snapshot = readStartupSnapshot(options.path)
  const rpcs = new Map<CacheRole, Promise<WorkerRpc>>()
  let repair: Promise<void> | undefined
  let isClosed = false

  /** Started when it is first needed; the one that reads at the latest after its rest. */
  async function find(role: CacheRole): Promise<WorkerRpc> {
    if (isClosed) throw new AppError('unexpected', 'the cache is closed')
    const line = rpcs.get(role)
    if (line === undefined) return start(role)
    const rpc = await line
    if (!rpc.isGone()) return rpc
    if (rpcs.get(role) === line) {
      options.warn?.(`the thread that is to ${role} the copy ended; it is started again`)
      rpcs.delete(role)
    }
    return rpcs.get(role) ?? start(role)
  }

  function start(role: CacheRole): Promise<WorkerRpc> {
    const rpc = openWorkerRpc(role, options)
    rpcs.set(role, rpc)
    rpc.catch(() => rpcs.delete(role))
    return rpc
  }

  async function closeLine(role: CacheRole): Promise<void> {
    const rpc = await rpcs.get(role)?.catch(() => undefined)
    await rpc?.close()
  }

  /** The file can only be deleted once nobody reads it. */
  async function rebuild(): Promise<void> {
    clearTimeout(rest)
    snapshot = null
    await closeLine('read')
    rpcs.delete('read')
    await (await find('write')).ask('rebuild', [])
  }

  async function ask(role: CacheRole, method: CacheMethod, args: readonly unknown[]) {
    await repair
    if (role === 'write') snapshot = null
    const seen = (snapshot as Answers | null)?.[method]?.(...args)
    if (seen !== undefined) return seen
    try {
      return await (await find(role)).ask(method, args)
    } catch (error) {
      if (role === 'read' && isStopped(error)) return (await find(role)).ask(method, args)
      if (!isDamaged(error) && !repair) throw error
      repair ??= rebuild().finally(() => {
        repair = undefined
      })
      await repair
      return (await find(role)).ask(method, args)
    }
  }

  const close = async () => {
    clearTimeout(rest)
    await repair
    isClosed = true
    snapshot = null
    await closeLine('read')
    // Last: what was asked to be written before is written.
    await closeLine('write')
  }

  const rest = setTimeout(() => void find('read').catch(() => undefined), readerRestsMs)
  try {
    if (snapshot === null && !(await find('read')).isOpen) await find('write')
  } catch (error) {
    await close()
    throw error
  }
  return { ask, close }
}

function isStopped(error: unknown): boolean {
  return error instanceof AppError && error.code === 'part-stopped'
}

function isDamaged(error: unknown): boolean {
  return error instanceof AppError && error.code === 'ledger-damaged'
}

async function findByEmails(
  ask: (emailKeys: readonly string[]) => Promise<ReturnType<CacheMethods['findByEmails']>>,
  emailKeys: readonly string[],
) {
  const found = new Map<string, { readonly registrationId: string }>()
  for (let start = 0; start < emailKeys.length; start += keysAtOnce) {
    const pairs = await ask(emailKeys.slice(start, start + keysAtOnce))
    for (const [emailKey, registrationId] of pairs) found.set(emailKey, { registrationId })
  }
  return found
}
