import { app, type BrowserWindow } from 'electron'
import { systemClock } from '#electron/async/clock'
import type { Emit } from '#electron/ipc/emit'
import { type IpcRegistry, registerHandlers } from '#electron/ipc/handle'
import { recordProblem } from '#electron/services/ledger-recovery/ledger-watch'
import type { PolicyState } from '#electron/services/settings/policy/read-policy'
import { startUpdateTimer } from '#electron/services/updates/update-timer'
import { resumeLastMode, startPractice } from '#electron/services/workspace/choose-mode'
import { checkConnection } from '#electron/services/workspace/sign-in'
import { messagesIn } from '#shared/locales/messages'
import type { AppContext } from './app-context'
import type { CommonOptions } from './command-line/arguments/invocation'
import { type Container, createContainer } from './container'
import { createHandlers } from './page-handlers'
import type { StartWatch } from './profile/start-watch'
import { textsOf } from './texts'
import { keepAwake } from './window/keep-awake'
import { createQuitQuestion } from './window/quit-question'
import { createRunNotifications } from './window/run-notifications'
import { showNotice } from './window/show-notice'
import { showProgress } from './window/window'

interface WorkDeps {
  readonly appContext: AppContext
  /** What the administrator set. */
  readonly policyState: PolicyState
  readonly options: CommonOptions
  readonly start: StartWatch
  readonly ipc: IpcRegistry
  readonly emit: Emit
  readonly findWindow: () => BrowserWindow | null
  /** Brings the window to the operator. */
  readonly comeForward: () => void
  /** Shows the operator what a step failed with. */
  readonly tell: (step: Promise<void>) => void
  /** The settings changed: theme and menu follow. */
  readonly onSettings: () => void
}

/** What the window asks of the work when it is to end. */
export interface Work {
  readonly isSending: () => boolean
  /** Asks whether to quit although a run is being sent; at once true where none is. */
  readonly mayQuit: () => Promise<boolean>
  readonly close: () => Promise<void>
  /** Ends the application, by the installer of a newer version where the operator asked for it. */
  readonly leave: () => void
}

/** Opens the service that was open last, and answers the page. */
export function beginWork(deps: WorkDeps): Work {
  const { appContext, policyState, options, start, ipc, emit } = deps
  const { findWindow, comeForward, tell, onSettings } = deps
  const { log, settings } = appContext
  const runs = createRunNotifications({
    messages: () => messagesIn(settings.current().language),
    isWatched: () => findWindow()?.isFocused() ?? false,
    showProgress: (progress) => {
      const window = findWindow()
      if (window) showProgress(window, progress)
    },
    keepAwake,
    notify: ({ runId, ...notice }) => {
      showNotice(notice, () => {
        comeForward()
        emit('runs:show', { runId })
      })
    },
  })
  const onRunProgress = runs.follow
  let isSafeStart = start.isSafe
  const container = createContainer({
    ...{ appContext, policyState, options, emit, onRunProgress },
    isSafeStart: () => isSafeStart,
  })
  const resumed = isSafeStart ? Promise.resolve() : resume(container, options)
  const openUsual = async () => {
    isSafeStart = false
    await resume(container, options).finally(start.ready)
    lookForUpdates()
  }
  const ready = resumed.catch(() => undefined) // Told below; the page then finds no service open.
  registerHandlers(
    { ipc, log, ready },
    createHandlers({ container, findWindow, onSettings, openUsual }),
  )
  tell(resumed)
  // A safe start proves nothing: the next one is safe too, until somebody opened what was left closed.
  if (!isSafeStart) void ready.then(start.ready)
  const { updates, installUpdate, workspaces } = container
  let stopUpdates: () => void = () => undefined
  const lookForUpdates = () => {
    stopUpdates = startUpdateTimer({
      clock: systemClock,
      updates,
      settings: settings.current,
      isSending: container.isSending,
      warn: log.warn,
    })
  }
  // Not before: what it finds is told with the status, and a page that heard of it now would show no service.
  if (!isSafeStart) void ready.then(lookForUpdates)
  const askToQuit = createQuitQuestion({
    findWindow,
    texts: () => textsOf(settings.current().language).quit,
    running: runs.running,
  })
  return {
    isSending: () => runs.running() !== null,
    mayQuit: async () => {
      const may = await askToQuit()
      if (!may) updates.forgetInstall()
      return may
    },
    close: async () => {
      stopUpdates()
      await workspaces.close()
    },
    leave: () => {
      if (updates.isInstalling()) void installUpdate()
      else app.quit()
    },
  }
}

async function resume(container: Container, options: CommonOptions): Promise<void> {
  const { connect, log, pushStatus } = container
  try {
    await (options.isPractice ? startPractice(connect) : resumeLastMode(connect))
  } catch (error) {
    if (recordProblem(error) === null) throw error
    log.error('the page shows the choice', error)
    return
  } finally {
    pushStatus()
  }
  checkConnection(connect).catch((error: unknown) => log.warn('the service did not answer', error))
}
