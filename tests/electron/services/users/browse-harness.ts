import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { systemClock } from '#electron/async/clock'
import { openCache } from '#electron/cache/cache-client'
import { groupCommits } from '#electron/ledger/group-commit'
import { createBrowse } from '#electron/services/users/browse'
import { syncUsers } from '#electron/services/users/sync/sync-users'
import type { HistoryEvent } from '#shared/domain/history'
import { buildWorker } from '#tests/electron/built-worker'
import { openTestLedger } from '#tests/electron/ledger/open-test-ledger'
import { practiceControls } from '#tests/electron/services/practice-controls'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { practiceUsers } from './practice-users'

const workerUrl = await buildWorker('electron/cache/worker/cache-worker.ts')
/** A user of the copy. */
export const first = { registrationId: 'ELK10001' }

/** A practice service of 60 shops, copied, and the copy to browse. */
export async function openBrowse() {
  const practice = await practiceUsers({ users: 60 })
  const cache = await openCache({ path: join(temporaryFolder(), 'cache.db'), workerUrl })
  onTestFinished(() => cache.close())
  const { api, wait } = practice
  const signal = new AbortController().signal
  await syncUsers(
    { api, cache, now: () => 1000, wait, inFlight: 4, warn: () => undefined },
    { signal, onStep: () => undefined },
  )
  const state = { isMasked: false, now: 2000 }
  const recorded: HistoryEvent[] = []
  const ledger = openTestLedger()
  const writer = groupCommits(ledger)
  const deps = {
    cache,
    ledger,
    clock: systemClock,
    now: () => state.now,
    nowMs: () => state.now * 1000,
    isMasked: () => state.isMasked,
    record: async (event: HistoryEvent) => void recorded.push(event),
  }
  const browse = createBrowse({ ...deps, api, controls: practiceControls(api, writer) })
  const { strangersApi } = practice
  const strangers = createBrowse({
    ...deps,
    api: strangersApi,
    controls: practiceControls(strangersApi, writer),
  })
  const detail = await browse.find(first)
  if (!detail) throw new Error('the copy is empty')
  return { ...practice, cache, state, recorded, browse, strangers, clear: detail.user }
}
