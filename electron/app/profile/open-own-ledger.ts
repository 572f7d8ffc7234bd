import { existsSync, mkdirSync } from 'node:fs'
import { seconds, systemClock } from '#electron/async/clock'
import { careForLedger } from '#electron/ledger/care/ledger-care'
import type { ChangedRows } from '#electron/ledger/care/ledger-care-order'
import { appendHistory } from '#electron/ledger/history/history-table'
import { hasLedgerTraces, openLedger } from '#electron/ledger/open-ledger'
import type { SettingsStore } from '#electron/services/settings/settings-store'
import type { WritableDb } from '#electron/sqlite/database'
import type { HistoryEvent } from '#shared/domain/history'
import type { WorkMode } from '#shared/domain/settings'
import type { Logger } from './logger'
import type { Paths } from './paths'
import { type ServicePlace, serviceFolder } from './service-folder'

interface OwnLedgerDeps {
  readonly paths: Paths
  readonly settings: SettingsStore
  readonly log: Logger
  readonly onRecordDamage: (mode: WorkMode, finding: string) => void
  readonly onRowsChanged: (mode: WorkMode, changed: ChangedRows) => void
}

function now() {
  return seconds(systemClock)
}

/** Opens a service's ledger and remembers that there is one. `close` ends its care too. */
export function openOwnLedger(
  deps: OwnLedgerDeps,
  place: ServicePlace,
): { readonly ledger: WritableDb; readonly close: () => Promise<void> } {
  const { path, ledger, wasLeftOpen, soundAt, remember } = openMarked(deps, place)
  const care = careForLedger({
    path,
    workerUrl: deps.paths.ledgerCareWorker,
    wasLeftOpen,
    soundAt,
    onSound: remember,
    onDamage: (finding) => {
      remember(0) // The next start looks again.
      deps.onRecordDamage(place.mode, finding)
    },
    onChangedRows: (changed) => deps.onRowsChanged(place.mode, changed),
    now,
    wait: systemClock.wait,
    warn: deps.log.warn,
  })
  return {
    ledger,
    close: async () => {
      await care.stop()
      ledger.close()
    },
  }
}

/** Puts something on a service's record while it is not open. */
export function recordAside(
  deps: Pick<OwnLedgerDeps, 'paths' | 'settings'>,
  place: ServicePlace,
  event: HistoryEvent,
  actor: string,
): void {
  mkdirSync(deps.paths.workspace(place), { recursive: true, mode: 0o700 })
  const { ledger, wasLeftOpen, remember } = openMarked(deps, place)
  try {
    ledger.transaction(() => appendHistory(ledger, event, { at: now(), actor })).immediate()
  } finally {
    ledger.close()
  }
  // Closing it took the sign away by which the next opening would know to look it through.
  if (wasLeftOpen) remember(0)
}

function openMarked(
  { paths, settings }: Pick<OwnLedgerDeps, 'paths' | 'settings'>,
  place: ServicePlace,
) {
  const path = paths.ledger(place)
  const name = serviceFolder(place)
  const known = () => settings.current().ledgers[name]
  const remember = (at: number) =>
    void settings.change({ ledgers: { ...settings.current().ledgers, [name]: at } })
  // SQLite folds its journal in when a ledger is closed: one that is still there was not.
  const wasLeftOpen = existsSync(`${path}-wal`)
  const isExpected = known() !== undefined || hasLedgerTraces(path)
  const ledger = openLedger(path, { isExpected, now: now() })
  if (known() === undefined) remember(0)
  return { path, ledger, wasLeftOpen, soundAt: () => known() ?? 0, remember }
}
