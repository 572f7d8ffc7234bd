import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { openStore } from '#electron/app/profile/open-store'
import { findPaths } from '#electron/app/profile/paths'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { rowStateSchema } from '#shared/domain/runs/row'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const kept = resolve(import.meta.dirname, '../../../fixtures/profiles')

/** What `expected.json` beside a kept profile says is found once it was opened. */
const expectedSchema = z.object({
  settings: z.record(z.string(), z.unknown()),
  ledger: z.object({
    /** The schema it was written with. */
    version: z.int(),
    runs: z.array(
      z.object({
        id: z.int(),
        kind: z.string(),
        state: z.string(),
        totals: z.record(z.enum(['total', ...rowStateSchema.options]), z.int()),
      }),
    ),
    /** The newest run first; `nextCheckAt` null waits for a person. */
    unresolved: z.array(
      z.object({
        runId: z.int(),
        position: z.int(),
        cause: z.string(),
        nextCheckAt: z.int().nullable(),
      }),
    ),
    /** Rows that have a checksum, by where it is from. */
    checksumsFrom: z.record(z.string(), z.int()),
    editedRuns: z.array(z.int()),
    views: z.array(z.string()),
    /** Some invoices, by their key, and what became of them. */
    invoices: z.record(z.string(), z.string()),
    history: z.object({ entries: z.int(), hash: z.string() }),
  }),
  cache: z.object({
    users: z.int(),
    syncedAt: z.int(),
    userShown: z.object({ registrationId: z.string(), storeName: z.string() }),
  }),
})

/** The versions of which a profile is kept. */
export const keptVersions = readdirSync(kept)

/** A copy of what a version left behind, gone after the test, and how today's console opens it. */
export function copyProfile(version: string) {
  const folder = temporaryFolder()
  cpSync(join(kept, version), folder, { recursive: true })
  const expected = expectedSchema.parse(
    JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')),
  )
  const paths = findPaths(folder, folder)
  const practice = { mode: 'practice' } as const
  return {
    expected,
    settingsPath: join(folder, 'settings.json'),
    ledgerPath: paths.ledger(practice),
    cachePath: join(paths.workspace(practice), 'cache.db'),
    openSettings: () =>
      createSettingsStore(
        openStore({
          folder,
          name: 'settings',
          warn: (message) => {
            throw new Error(message)
          },
        }),
      ),
  }
}
