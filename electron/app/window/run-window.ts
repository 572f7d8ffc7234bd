import { app, type BrowserWindow, ipcMain } from 'electron'
import { createEmit } from '#electron/ipc/emit'
import { bufferCalls } from '#electron/ipc/ipc-buffer'
import { createAppContext } from '../app-context'
import type { Work } from '../begin-work'
import type { CommonOptions } from '../command-line/arguments/invocation'
import { watchStart } from '../profile/start-watch'
import { textsOf } from '../texts'
import { offerTextMenu } from './context-menu'
import { showErrorDialog } from './error-dialog'
import { applyColorScheme, applyMenu } from './native-color-scheme'
import { openFolder } from './open-folder'
import { askToReload, sayPageEnded } from './page-dialogs'
import { readFetchApi, servePage } from './protocol'
import { quitGently } from './quit'
import { secureContents, secureSession } from './security'
import { whenPainted } from './when-painted'
import { focusWindow, keepPage, openWindow } from './window'

/**
 * Runs the console with its window. Call when the app is ready; rejects where the work cannot begin.
 *
 * The window comes first, and all it needs is read with this file. The work is read once there is
 * something to look at; what the page asks for meanwhile waits.
 */
export async function runWindow(options: CommonOptions): Promise<void> {
  const appContext = createAppContext()
  const { log, paths, settings, store } = appContext
  let window: BrowserWindow | null = null
  let work: Work | null = null
  const findWindow = () => window
  const emit = createEmit(() => window?.webContents ?? null)
  const texts = () => textsOf(settings.current().language)
  const tell = (step: Promise<void>) => {
    step.catch((error: unknown) => {
      log.error('shown to the operator', error)
      return showErrorDialog(window, texts(), error)
    })
  }
  const showColorScheme = () => applyColorScheme(settings.current().colorScheme)
  const showMenu = () =>
    applyMenu({ texts: texts(), emit, openLogs: () => tell(openFolder(paths.logs)) })

  secureContents(app, log.warn)
  servePage(secureSession(log.warn), paths.page)
  // Before the window, though it is a file to write: a start that dies while its window opens is one that counts.
  const start = watchStart(store('start'), log.warn)
  const remembered = store('window')
  const place = start.isSafe ? { ...remembered, read: () => null } : remembered
  const show = () => {
    window = openWindow({ preload: paths.preload, store: place, onShow: announce })
    window.on('closed', () => {
      window = null
    })
    window.on('close', (event) => {
      // Where the application ends with its window, quitting asks about a run; here the window would be gone.
      if (isMac || !work?.isSending() || isAtRest()) return
      event.preventDefault()
      app.quit()
    })
    const page = window
    offerTextMenu(page, () => texts().menu)
    keepPage(page, {
      warn: log.warn,
      onGivenUp: () => tell(sayPageEnded(page, texts(), () => openFolder(paths.logs))),
      onUnresponsive: (signal) => askToReload(page, texts(), signal),
    })
    return window
  }
  const comeForward = () => (window ? focusWindow(window) : show())
  const isAtRest = quitGently(app, {
    mayQuit: async () => work?.mayQuit() ?? true,
    close: async () => {
      if (!start.isSafe) start.ready()
      await work?.close()
    },
    leave: () => (work ? work.leave() : app.quit()),
    warn: log.warn,
  })
  app.on('second-instance', comeForward)
  app.on('activate', comeForward)
  app.on('window-all-closed', () => {
    // On a Mac an application goes on without a window, and so does its run.
    if (!isMac) app.quit()
  })

  showColorScheme()
  const ipc = bufferCalls(ipcMain)
  const painted = whenPainted(show())
  // While the page's process starts.
  readFetchApi()
  showMenu()
  await painted
  const [{ beginWork }, policyState] = await Promise.all([
    import('../begin-work'),
    import('../read-own-policy').then(({ readOwnPolicy }) => readOwnPolicy(log.warn)),
  ])
  const onSettings = () => {
    showColorScheme()
    showMenu()
  }
  const deps = { appContext, policyState, options, start, ipc, emit, findWindow, comeForward, tell }
  work = beginWork({ ...deps, onSettings })
}

const isMac = process.platform === 'darwin'

let isAnnounced = false

/** For whoever started the process: a script, a test. */
function announce(): void {
  if (!isAnnounced) process.stdout.write('console ready\n')
  isAnnounced = true
}
