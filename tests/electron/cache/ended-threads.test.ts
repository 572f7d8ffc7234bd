import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCache } from '#electron/cache/cache-client'
import { everyUser } from '#shared/domain/users/user-query'
import { buildWorker } from '#tests/electron/built-worker'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { watchWorkers } from '#tests/electron/watch-workers'

const workerUrl = await buildWorker('electron/cache/worker/cache-worker.ts')

/** A copy of three users, its thread that writes and its thread that reads. */
async function open() {
  const threads = watchWorkers()
  const warnings: string[] = []
  const warn = (said: string) => warnings.push(said)
  const cache = await openCache({ path: join(temporaryFolder(), 'cache.db'), workerUrl, warn })
  onTestFinished(() => cache.close())
  await cache.putUsers([1, 2, 3].map((number) => inventedUser(number)))
  await cache.countUsers()
  return { cache, threads, warnings }
}

async function endAll(threads: ReturnType<typeof watchWorkers>): Promise<void> {
  await Promise.all(threads.map((thread) => thread.terminate()))
}

describe('a copy of the users whose threads end', () => {
  it('is read on, by threads that are started again, however many ask at once', async () => {
    const { cache, threads, warnings } = await open()
    const before = threads.length
    await endAll(threads)
    const asked = Array.from({ length: 5 }, () => cache.countUsers())
    expect(await Promise.all(asked)).toEqual([3, 3, 3, 3, 3])
    expect(threads.length).toBe(before + 1)
    expect(warnings).toEqual([expect.stringContaining('read')])
  })

  it('asks again what was asked as they ended', async () => {
    const { cache, threads } = await open()
    const asked = cache.countMatching(everyUser, 0)
    await endAll(threads)
    expect(await asked).toBe(3)
  })

  it('says that a write may not have been done, and does the next', async () => {
    const { cache, threads } = await open()
    const written = cache.putUsers([inventedUser(4)]).then(
      () => 'written',
      (error: unknown) => error,
    )
    await endAll(threads)
    expect(['written', expect.objectContaining({ code: 'part-stopped' })]).toContainEqual(
      await written,
    )
    await cache.putUsers([inventedUser(4), inventedUser(5)])
    expect(await cache.countUsers()).toBe(5)
  })
})
