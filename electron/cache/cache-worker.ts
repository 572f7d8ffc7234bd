import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { AppError } from '#electron/errors/app-error'
import type { WritableDb } from '#electron/sqlite/database'
import { isDiskFull } from '#electron/sqlite/open-database'
import type { ErrorCode } from '#shared/domain/error-code'
import { cacheMethods } from './cache-methods'
import { type CacheReply, type CacheRequest, openedId } from './cache-requests'
import { isDamage, openCacheDb, rebuildCacheDb } from './open-cache-db'

// Started by `cache-client.ts` as a worker thread: main's event loop never waits for this database.

const { path } = z.object({ path: z.string() }).parse(workerData)
let db: WritableDb

answer(openedId, () => {
  db = openCacheDb(path)
})
parentPort?.on('message', (request: CacheRequest) => {
  answer(request.id, () => perform(request))
  if (request.method === 'close') parentPort?.close()
})

function perform({ method, args }: CacheRequest): unknown {
  if (method === 'close') {
    db.close()
    return undefined
  }
  // The client's types pair each method with its arguments.
  const run = cacheMethods[method] as (db: WritableDb, ...args: readonly unknown[]) => unknown
  try {
    return run(db, ...args)
  } catch (error) {
    if (!isDamage(error)) throw error
    db.close()
    db = rebuildCacheDb(path)
    return run(db, ...args)
  }
}

function answer(id: number, work: () => unknown): void {
  let reply: CacheReply
  try {
    reply = { id, ok: true, value: work() }
  } catch (error) {
    reply = { id, ok: false, code: codeOf(error), message: String(error) }
  }
  parentPort?.postMessage(reply)
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof AppError) return error.code
  return isDiskFull(error) ? 'disk-full' : 'unexpected'
}
