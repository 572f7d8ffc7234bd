import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '#electron/errors/app-error'
import {
  type CacheAnswer,
  type CacheArguments,
  type CacheMethod,
  type CacheReply,
  type CacheRequest,
  openedId,
} from './cache-requests'

type Call = <M extends CacheMethod>(
  method: M,
  ...args: CacheArguments<M>
) => Promise<CacheAnswer<M>>

/** Keys sent to the worker at once: a few milliseconds of copying for the calling thread. */
const keysAtOnce = 10_000

export type Cache = Awaited<ReturnType<typeof openCache>>

/**
 * Opens the copy of the partner's users in a worker thread of its own.
 *
 * `workerUrl` is the built `cache-worker.ts`. What each method does stands beside its function in
 * `users-table.ts`, `staging-table.ts` and `reference-table.ts`; each may reject with an `AppError`
 * (`disk-full`, `unexpected`, and `ledger-newer` at opening).
 */
export async function openCache(options: { readonly path: string; readonly workerUrl: URL }) {
  const { call, opened, close } = startWorker(options)
  await opened
  return {
    findByEmails: (emailKeys: readonly string[]) => findByEmails(call, emailKeys),
    countUsers: () => call('countUsers'),
    listUsers: (...args: CacheArguments<'listUsers'>) => call('listUsers', ...args),
    countMatching: (...args: CacheArguments<'countMatching'>) => call('countMatching', ...args),
    countFacets: (...args: CacheArguments<'countFacets'>) => call('countFacets', ...args),
    listIds: (...args: CacheArguments<'listIds'>) => call('listIds', ...args),
    findUser: (...args: CacheArguments<'findUser'>) => call('findUser', ...args),
    putUsers: (...args: CacheArguments<'putUsers'>) => call('putUsers', ...args),
    stageUsers: (...args: CacheArguments<'stageUsers'>) => call('stageUsers', ...args),
    commitSync: (...args: CacheArguments<'commitSync'>) => call('commitSync', ...args),
    discardStaging: () => call('discardStaging'),
    readSyncState: () => call('readSyncState'),
    putReferenceData: (...args: CacheArguments<'putReferenceData'>) =>
      call('putReferenceData', ...args),
    readReferenceData: () => call('readReferenceData'),
    readOverview: (now: number) => call('readOverview', now),
    close,
  }
}

async function findByEmails(call: Call, emailKeys: readonly string[]) {
  const found = new Map<string, { readonly registrationId: string }>()
  for (let start = 0; start < emailKeys.length; start += keysAtOnce) {
    const pairs = await call('findByEmails', emailKeys.slice(start, start + keysAtOnce))
    for (const [emailKey, registrationId] of pairs) found.set(emailKey, { registrationId })
  }
  return found
}

function startWorker({ path, workerUrl }: { path: string; workerUrl: URL }) {
  const worker = new Worker(workerUrl, { workerData: { path } })
  const waiting = new Map<number, Waiting>()
  let lastId = openedId
  let gone: AppError | undefined

  worker.on('message', (reply: CacheReply) => settle(waiting, reply))
  worker.on('error', (cause) => end('the cache worker failed', cause))
  worker.on('exit', () => end('the cache is closed'))

  function end(message: string, cause?: unknown) {
    gone ??= new AppError('unexpected', message, { cause })
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
  }

  function expect(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  }

  async function ask(method: CacheRequest['method'], args: readonly unknown[]): Promise<unknown> {
    if (gone) throw gone
    lastId += 1
    worker.postMessage({ id: lastId, method, args } satisfies CacheRequest)
    return expect(lastId)
  }

  async function close(): Promise<void> {
    if (gone) return
    const exited = once(worker, 'exit')
    await ask('close', [])
    await exited
  }

  const opened = expect(openedId).catch(async (error: unknown) => {
    await worker.terminate()
    throw error
  })
  // Requests and replies share one typed table (`cache-requests.ts`), so the answer's type is known.
  const call: Call = <M extends CacheMethod>(method: M, ...args: CacheArguments<M>) =>
    ask(method, args) as Promise<CacheAnswer<M>>
  return { call, opened, close }
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

function settle(waiting: Map<number, Waiting>, reply: CacheReply): void {
  const asked = waiting.get(reply.id)
  waiting.delete(reply.id)
  if (reply.ok) asked?.resolve(reply.value)
  else asked?.reject(new AppError(reply.code, reply.message))
}
