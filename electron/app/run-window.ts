import { app, type BrowserWindow, ipcMain } from 'electron'
import { createEmit } from '#electron/ipc/emit'
import { registerHandlers } from '#electron/ipc/handle'
import { recordProblem } from '#electron/services/record/record-watch'
import { checkConnection, resumeLastMode, startPractice } from '#electron/services/settings/connect'
import { messagesIn } from '#shared/locales/messages'
import type { CommonOptions } from './command-line/invocation'
import { type Container, createContainer } from './container'
import { showFailure } from './failure-box'
import { followRuns } from './follow-runs'
import { keepAwake } from './keep-awake'
import { applyNativeLook } from './native-look'
import { createHandlers, openFolder } from './page-handlers'
import { servePage } from './protocol'
import { quitGently } from './quit'
import { createQuitQuestion } from './quit-question'
import { secureContents, secureSession } from './security'
import { showNotice } from './show-notice'
import { textsOf } from './texts'
import { whenPageIsServed } from './when-page-is-served'
import { focusWindow, keepPage, openWindow, showProgress } from './window'

/** Runs the console with its window. Call when the app is ready. */
export function runWindow(options: CommonOptions): void {
  let window: BrowserWindow | null = null
  const findWindow = () => window
  const emit = createEmit(() => window?.webContents ?? null)
  const runs = followRuns({
    messages: () => messagesIn(container.settings.current().language),
    isWatched: () => window?.isFocused() ?? false,
    showProgress: (progress) => window && showProgress(window, progress),
    keepAwake,
    notify: ({ runId, ...notice }) => {
      showNotice(notice, () => {
        comeForward()
        emit('runs:show', { runId })
      })
    },
  })
  const container = createContainer({ options, emit, onRunProgress: runs.follow })
  const { log, paths, store, workspaces } = container

  secureContents(app, log.warn)
  const session = secureSession(log.warn)
  servePage(session, paths.page)
  const texts = () => textsOf(container.settings.current().language)
  const applySettings = () =>
    applyNativeLook({
      look: container.settings.current().look,
      texts: texts(),
      emit,
      openLogs: () => tell(openFolder(container, 'logs')),
    })
  const tell = (step: Promise<void>) => {
    step.catch((error: unknown) => {
      log.error('shown to the operator', error)
      return showFailure(window, texts(), error)
    })
  }
  applySettings()

  const place = store('window')
  const show = () => {
    window = openWindow({ preload: paths.preload, store: place, onShow: announce })
    window.on('closed', () => {
      window = null
    })
    window.on('close', (event) => {
      // Where the application ends with its window, quitting asks about a run; here the window would be gone.
      if (isMac || runs.running() === null || isAtRest()) return
      event.preventDefault()
      app.quit()
    })
    keepPage(window, log.warn)
    return window
  }
  const comeForward = () => (window ? focusWindow(window) : show())
  // The page draws itself while main opens what it will show; the other way round they take turns.
  const shown = show()
  const mode = options.isPractice ? 'practice' : container.settings.current().mode
  if (mode !== 'unset') {
    container.beginCache(mode).catch(() => undefined) // Told by whoever takes it.
  }
  const resumed = whenPageIsServed(session, shown).then(() => resume(container, options))
  const ready = resumed.catch(() => undefined) // Told below; the page then finds no service open.
  const onSettings = applySettings
  registerHandlers(
    { ipc: ipcMain, log, ready },
    createHandlers({ container, findWindow, onSettings }),
  )
  const isAtRest = quitGently(app, {
    mayQuit: createQuitQuestion({ findWindow, texts: () => texts().quit, running: runs.running }),
    close: workspaces.close,
    warn: log.warn,
  })
  app.on('second-instance', comeForward)
  app.on('activate', comeForward)
  app.on('window-all-closed', () => {
    // On a Mac an application goes on without a window, and so does its run.
    if (!isMac) app.quit()
  })
  tell(resumed)
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

const isMac = process.platform === 'darwin'

let isAnnounced = false

/** For whoever started the process: a script, a test. */
function announce(): void {
  if (!isAnnounced) process.stdout.write('console ready\n')
  isAnnounced = true
}
