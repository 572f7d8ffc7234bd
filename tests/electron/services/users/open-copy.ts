import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openCache } from '#electron/cache/cache-client'
import type { PracticeOptions } from '#electron/practice/practice-server'
import { type SyncStep, syncUsers } from '#electron/services/users/sync/sync-users'
import { buildWorker } from '#tests/electron/built-worker'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { practiceUsers } from './practice-users'

const workerUrl = await buildWorker('electron/cache/worker/cache-worker.ts')

/** A practice server and a cache; `sync` is one sync at a time of its own, in epoch seconds. */
export async function openCopy(options: PracticeOptions = {}) {
  const practice = await practiceUsers(options)
  const cache = await openCache({ path: join(temporaryFolder(), 'cache.db'), workerUrl })
  onTestFinished(() => cache.close())
  const progress: SyncStep[] = []
  const warnings: string[] = []
  const sync = (at: number, signal = new AbortController().signal) =>
    syncUsers(
      {
        api: practice.api,
        cache,
        now: () => at,
        wait: practice.wait,
        inFlight: 4,
        warn: (message) => warnings.push(message),
      },
      { signal, onStep: (step) => progress.push(step) },
    )
  return { ...practice, cache, progress, warnings, sync }
}
