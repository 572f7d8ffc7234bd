import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { AppError } from '#electron/errors/app-error'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { isDiskFull } from '#electron/sqlite/open-database'
import type { ErrorCode } from '#shared/domain/error-code'
import {
  findCacheToRead,
  isDamage,
  openCacheDb,
  openCacheToRead,
  rebuildCacheDb,
} from '../open-cache-db'
import { createReadMethods, writeMethods } from './cache-methods'
import { type CacheReply, type CacheRequest, type CacheRole, openedId } from './cache-requests'

// Started by `cache-client.ts` as a worker thread: main's event loop never waits for this database.

type Method = (...args: readonly unknown[]) => unknown
interface Open {
  readonly methods: { readonly [name: string]: Method }
  readonly close: () => void
}

const { path, role } = z
  .object({ path: z.string(), role: z.enum(['read', 'write']) satisfies z.ZodType<CacheRole> })
  .parse(workerData)
let open: Open | undefined

// A reading thread that finds the file not as it is to be opens it when it is first asked: by then the
// writing one has made it so.
void answer(openedId, (): boolean => {
  if (role === 'write') open = openWriter(openCacheDb(path))
  else open = openReaderIfWhole()
  return open !== undefined
})
parentPort?.on('message', (request: CacheRequest) => {
  void answer(request.id, () => perform(request)).then(() => {
    if (request.method === 'close') parentPort?.close()
  })
})

// The client's types pair each method with its arguments, hence the `as` in both.
function openReader(db: ReadableDb | null): Open | undefined {
  if (db === null) return undefined
  try {
    return {
      methods: createReadMethods(db) as unknown as Open['methods'],
      close: () => void db.close(),
    }
  } catch (error) {
    db.close()
    throw error
  }
}

/** Damage that shows at once is met again by the first request, and whoever asked has it mended. */
function openReaderIfWhole(): Open | undefined {
  try {
    return openReader(findCacheToRead(path))
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  }
}

function openWriter(db: WritableDb): Open {
  const methods = Object.entries(writeMethods).map(([name, write]) => [
    name,
    (...args: readonly unknown[]) =>
      (write as (db: WritableDb, ...args: readonly unknown[]) => unknown)(db, ...args),
  ])
  return { methods: Object.fromEntries(methods), close: () => void db.close() }
}

function perform({ method, args }: CacheRequest): unknown {
  if (method === 'close') return open?.close()
  if (method === 'rebuild') {
    open?.close()
    open = openWriter(rebuildCacheDb(path))
    return undefined
  }
  open ??= openReader(openCacheToRead(path))
  return open?.methods[method]?.(...args)
}

async function answer(id: number, work: () => unknown): Promise<void> {
  let reply: CacheReply
  try {
    reply = { id, ok: true, value: await work() }
  } catch (error) {
    reply = { id, ok: false, code: codeOf(error), message: String(error) }
  }
  parentPort?.postMessage(reply)
}

function codeOf(error: unknown): ErrorCode {
  if (isDamage(error)) return 'ledger-damaged'
  if (error instanceof AppError) return error.code
  return isDiskFull(error) ? 'disk-full' : 'unexpected'
}
