import { existsSync, mkdirSync } from 'node:fs'
import { appendHistory } from '#electron/ledger/history-table'
import { careForLedger } from '#electron/ledger/ledger-care'
import { hasLedgerTraces, openLedger } from '#electron/ledger/open-ledger'
import { seconds, systemClock } from '#electron/services/sending/clock'
import type { SettingsStore } from '#electron/services/settings/settings-store'
import type { WorkMode } from '#electron/services/settings/workspaces'
import type { WritableDb } from '#electron/sqlite/database'
import type { HistoryEvent } from '#shared/domain/history'
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

const now = () => seconds(systemClock)

/** Opens a mode's ledger and remembers that there is one. `close` ends its care too. */
export function openOwnLedger(
  deps: OwnLedgerDeps,
  mode: WorkMode,
): { readonly ledger: WritableDb; readonly close: () => Promise<void> } {
  const { settings, log, paths } = deps
  const { soundAt } = marks[mode]
  const { path, ledger, wasLeftOpen } = openMarked(deps, mode)
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

/** Puts something on a mode's record while its service is not open. */
export function recordAside(
  deps: Pick<OwnLedgerDeps, 'paths' | 'settings'>,
  mode: WorkMode,
  event: HistoryEvent,
  actor: string,
): void {
  mkdirSync(deps.paths.workspace(mode), { recursive: true, mode: 0o700 })
  const { ledger, wasLeftOpen } = openMarked(deps, mode)
  try {
    ledger.transaction(() => appendHistory(ledger, event, { at: now(), actor })).immediate()
  } finally {
    ledger.close()
  }
  // Closing it took the sign away by which the next opening would know to look it through.
  if (wasLeftOpen) deps.settings.change({ [marks[mode].soundAt]: 0 })
}

function openMarked(
  { paths, settings }: Pick<OwnLedgerDeps, 'paths' | 'settings'>,
  mode: WorkMode,
) {
  const path = paths.ledger(mode)
  const { has } = marks[mode]
  // SQLite folds its journal in when a ledger is closed: one that is still there was not.
  const wasLeftOpen = existsSync(`${path}-wal`)
  const isExpected = settings.current()[has] || hasLedgerTraces(path)
  const ledger = openLedger(path, { isExpected, now: now() })
  if (!settings.current()[has]) settings.change({ [has]: true })
  return { path, ledger, wasLeftOpen }
}
