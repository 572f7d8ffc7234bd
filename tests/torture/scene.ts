import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type PracticeMoment,
  type PracticeServer,
  startPracticeServer,
} from '#electron/practice/practice-server'
import type { Settings } from '#shared/domain/settings'
import { createRandom } from '#tests/electron/sheets/random'
import { mixFaults } from './fault-mix'
import { type FoundLedger, watchLedger } from './found-ledger'
import type { KillCase } from './kill-plan'
import { type WorkRow, writeWork } from './work-file'

/** Seconds until a doubt may be settled: much longer than the service takes for what it does late. */
export const settleSeconds = 5

export type Hear = (moment: PracticeMoment) => void

/**
 * A file, the service it is worked off with, and a profile that outlives each console.
 *
 * The service fails from the first call on that is about a row.
 */
export interface Scene {
  readonly plan: KillCase
  readonly profile: string
  readonly file: string
  readonly report: string
  readonly rows: readonly WorkRow[]
  readonly service: PracticeServer
  readonly ledger: FoundLedger
  readonly random: () => number
  /** Hears what happens at the service; returns what ends that. */
  listen(hear: Hear): () => void
  close(): Promise<void>
}

export async function openScene(plan: KillCase, folder: string): Promise<Scene> {
  const listeners = new Set<Hear>()
  let hasFaults = false
  const service = await startPracticeServer({
    users: 300,
    latencyMs: [0, 30],
    seed: plan.seed,
    onMoment: (moment) => {
      if (!hasFaults && moment.call !== 'users' && moment.call !== 'reference') {
        hasFaults = true
        service.setFaults(mixFaults(plan.seed))
      }
      for (const hear of [...listeners]) hear(moment)
    },
  })
  const file = join(folder, 'kerja.csv')
  const rows = await writeWork(file, plan, service)
  const settings: Partial<Settings> = {
    baseUrl: service.url,
    settleSeconds,
    syncAtStart: false,
    syncEveryMinutes: 0,
  }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings))
  const ledger = watchLedger(folder, service.url)
  return {
    plan,
    profile: folder,
    file,
    report: join(folder, 'laporan.csv'),
    rows,
    service,
    ledger,
    random: createRandom(plan.seed),
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    async close() {
      ledger.close()
      await service.close()
    },
  }
}
