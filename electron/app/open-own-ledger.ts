import { existsSync } from 'node:fs'
import { careForLedger } from '#electron/ledger/ledger-care'
import { hasLedgerTraces, openLedger } from '#electron/ledger/open-ledger'
import { seconds, systemClock } from '#electron/services/sending/clock'
import type { SettingsStore } from '#electron/services/settings/settings-store'
import type { WorkMode } from '#electron/services/settings/workspaces'
import type { WritableDb } from '#electron/sqlite/database'
import type { Logger } from './logger'
import type { Paths } from './paths'

interface OwnLedgerDeps {
  readonly paths: Paths
  readonly settings: SettingsStore
  readonly log: Logger
  readonly onRecordDamage: (mode: WorkMode, finding: string) => void
}

const marks = {
  live: { has: 'hasLiveLedger', soundAt: 'liveLedgerSoundAt' },
  practice: { has: 'hasPracticeLedger', soundAt: 'practiceLedgerSoundAt' },
} as const

/** Opens a mode's ledger and remembers that there is one. `close` ends its care too. */
export function openOwnLedger(
  deps: OwnLedgerDeps,
  mode: WorkMode,
): { readonly ledger: WritableDb; readonly close: () => Promise<void> } {
  const { paths, settings, log } = deps
  const path = paths.ledger(mode)
  const { has, soundAt } = marks[mode]
  const now = () => seconds(systemClock)
  // SQLite folds its journal in when a ledger is closed: one that is still there was not.
  const wasLeftOpen = existsSync(`${path}-wal`)
  const isExpected = settings.current()[has] || hasLedgerTraces(path)
  const ledger = openLedger(path, { isExpected, now: now() })
  if (!settings.current()[has]) settings.change({ [has]: true })
  const care = careForLedger({
    path,
    workerUrl: paths.ledgerCareWorker,
    wasLeftOpen,
    soundAt: () => settings.current()[soundAt],
    onSound: (at) => settings.change({ [soundAt]: at }),
    onDamage: (finding) => {
      settings.change({ [soundAt]: 0 }) // The next start looks again.
      deps.onRecordDamage(mode, finding)
    },
    now,
    wait: systemClock.wait,
    warn: log.warn,
  })
  return {
    ledger,
    close: async () => {
      await care.stop()
      ledger.close()
    },
  }
}
