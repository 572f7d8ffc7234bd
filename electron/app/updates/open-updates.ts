import { app } from 'electron'
import { seconds, systemClock } from '#electron/async/clock'
import { AppError } from '#electron/errors/app-error'
import type { PolicyState } from '#electron/services/settings/policy/read-policy'
import type { SettingsStore } from '#electron/services/settings/settings-store'
import { createUpdates } from '#electron/services/updates/updates'
import type { UpdateHindrance } from '#shared/domain/update'
import type { Logger } from '../profile/logger'
import { createConsoleUpdater } from './console-updater'
import { findHindrance } from './find-hindrance'
import { readSource } from './read-source'
import type { UpdateSource } from './signed-provider'

interface OpenUpdatesDeps {
  readonly settings: SettingsStore
  readonly policyState: PolicyState
  readonly log: Logger
  readonly isSending: () => boolean
  readonly onChange: () => void
}

/** The updates of this installation, and what installs one once everything is closed. */
export function openUpdates(deps: OpenUpdatesDeps) {
  const { settings, policyState, log, isSending, onChange } = deps
  const source = findSource(policyState)
  let hindrance: Promise<UpdateHindrance | null> | null = null
  const updater = createConsoleUpdater({
    source: () => {
      if (source !== null) return source
      throw new AppError('unexpected', 'this console was built without a server of updates')
    },
    settings: settings.current,
    log,
  })
  const updates = createUpdates({
    updater,
    findHindrance: () => {
      // Where it is installed does not change while it runs.
      hindrance ??= isForbidden(policyState) ? Promise.resolve('policy') : findHindrance(source)
      return hindrance
    },
    deferred: () => settings.current().deferredUpdate,
    defer: (deferredUpdate) => void settings.change({ deferredUpdate }),
    isSending,
    now: () => seconds(systemClock),
    onChange,
    warn: log.warn,
  })
  /** Ends the application either way; where installing failed, this version opens again. */
  const installUpdate = async () => {
    // The newer one asks for it while this one may still be there.
    app.releaseSingleInstanceLock()
    const isUnderWay = await updater.install().catch((error: unknown) => {
      log.warn('the update was not installed', error)
      return false
    })
    if (isUnderWay) return
    app.relaunch()
    app.quit()
  }
  return { updates, installUpdate }
}

/** What nobody can read forbids, as it stops sending: the administrator may have meant to. */
function isForbidden(state: PolicyState): boolean {
  return state.kind === 'at-fault' || wishOf(state)?.allowed === false
}

/** The administrator may name another server; whose releases are believed is the application's own. */
function findSource(state: PolicyState): UpdateSource | null {
  const built = readSource(app.getAppPath())
  const server = wishOf(state)?.server
  return built !== null && server !== undefined ? { ...built, server } : built
}

function wishOf(state: PolicyState) {
  return state.kind === 'in-force' ? state.policy.updates : undefined
}
