import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '#electron/errors/app-error'
import { type CacheReply, type CacheRequest, type CacheRole, openedId } from './cache-requests'

/** The line to one worker of the cache. */
export interface WorkerRpc {
  /** False where the file has to be made or mended before it can be read. */
  readonly isOpen: boolean
  /** Its thread has ended: nothing will be answered any more. */
  readonly isGone: () => boolean
  /** Rejects with an `AppError`: `part-stopped` where the thread ended before it answered. */
  readonly ask: (method: CacheRequest['method'], args: readonly unknown[]) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Starts a worker on the cache's file; resolves when it has it open, or cannot yet. */
export async function openWorkerRpc(
  role: CacheRole,
  { path, workerUrl }: { readonly path: string; readonly workerUrl: URL },
): Promise<WorkerRpc> {
  const worker = new Worker(workerUrl, { workerData: { path, role } })
  const waiting = new Map<number, Waiting>()
  let lastId = openedId
  let gone: AppError | undefined
  let isClosing = false

  worker.on('message', (reply: CacheReply) => settle(waiting, reply))
  worker.on('error', (cause) => end('the cache worker failed', cause))
  worker.on('exit', () => end(isClosing ? 'the cache is closed' : 'the cache worker ended'))

  function end(message: string, cause?: unknown) {
    gone ??= new AppError(isClosing ? 'unexpected' : 'part-stopped', message, { cause })
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
    isClosing = true
    const exited = once(worker, 'exit')
    await ask('close', [])
    await exited
  }

  try {
    const isOpen = (await expect(openedId)) === true
    return { isOpen, isGone: () => gone !== undefined, ask, close }
  } catch (error) {
    await worker.terminate()
    throw error
  }
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
