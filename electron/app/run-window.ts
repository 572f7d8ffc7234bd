import { app, type BrowserWindow, ipcMain } from 'electron'
import { keepCallsWaiting } from '#electron/ipc/waiting-calls'
import type { CommonOptions } from './command-line/invocation'
import { createFoundation } from './foundation'
import { readFetchApi, servePage } from './protocol'
import { quitGently } from './quit'
import { secureContents, secureSession } from './security'
import { whenPainted } from './when-painted'
import { applyLook, focusWindow, keepPage, openWindow } from './window'

/**
 * Runs the console with its window. Call when the app is ready; rejects where the work cannot begin.
 *
 * The window comes first, and all it needs is read with this file. The work is read once there is
 * something to look at; what the page asks for meanwhile waits.
 */
export async function runWindow(options: CommonOptions): Promise<void> {
  const foundation = createFoundation()
  const { log, paths, settings, store, caches, folderOf } = foundation
  let window: BrowserWindow | null = null
  let isSending = () => false

  secureContents(app, log.warn)
  servePage(secureSession(log.warn), paths.page)
  applyLook(settings.current().look)
  const place = store('window')
  const show = () => {
    window = openWindow({ preload: paths.preload, store: place, onShow: announce })
    window.on('closed', () => {
      window = null
    })
    window.on('close', (event) => {
      // Where the application ends with its window, quitting asks about a run; here the window would be gone.
      if (isMac || !isSending() || isAtRest()) return
      event.preventDefault()
      app.quit()
    })
    keepPage(window, log.warn)
    return window
  }
  const comeForward = () => (window ? focusWindow(window) : show())
  const ipc = keepCallsWaiting(ipcMain)
  const painted = whenPainted(show())
  readFetchApi()
  const work = painted.then(async () => {
    const mode = options.isPractice ? 'practice' : settings.current().mode
    if (mode !== 'unset') caches.begin(folderOf(mode))
    const { beginWork } = await import('./begin-work')
    return beginWork({ foundation, options, ipc, findWindow: () => window, comeForward })
  })
  const isAtRest = quitGently(app, {
    mayQuit: async () => (await work).mayQuit(),
    close: async () => (await work).close(),
    warn: log.warn,
  })
  app.on('second-instance', comeForward)
  app.on('activate', comeForward)
  app.on('window-all-closed', () => {
    // On a Mac an application goes on without a window, and so does its run.
    if (!isMac) app.quit()
  })
  isSending = (await work).isSending
}

const isMac = process.platform === 'darwin'

let isAnnounced = false

/** For whoever started the process: a script, a test. */
function announce(): void {
  if (!isAnnounced) process.stdout.write('console ready\n')
  isAnnounced = true
}
