import { type App, type Session, session, type WebContents } from 'electron'
import { consoleOrigin } from '#electron/ipc/trusted-sender'

/** Closes what a page could reach beside its own files. `log` gets one line for each attempt. */
export function secureSession(log: (message: string) => void): Session {
  const console = session.defaultSession
  console.setPermissionRequestHandler((_contents, permission, answer) => {
    log(`permission refused: ${permission}`)
    answer(false)
  })
  // The request handler alone leaves questions such as `navigator.permissions.query` answered with yes.
  console.setPermissionCheckHandler(() => false)
  console.setDevicePermissionHandler(() => false)
  console.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  console.setSpellCheckerEnabled(false)
  console.on('will-download', (event) => {
    log('download refused')
    event.preventDefault()
  })
  // Main talks to the partner by itself; the page has no business outside its own files.
  console.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isAllowed(request.url) })
  })
  return console
}

/** Keeps every web page of the application where it is: no navigation, no window, no webview. */
export function secureContents(app: App, log: (message: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    refuseNavigation(contents, log)
    contents.setWindowOpenHandler(() => {
      log('window refused')
      return { action: 'deny' }
    })
    contents.on('will-attach-webview', (event) => {
      log('webview refused')
      event.preventDefault()
    })
  })
}

function refuseNavigation(contents: WebContents, log: (message: string) => void): void {
  // A reload of the console's own page is the one navigation there is.
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && event.url === `${consoleOrigin}/index.html`) return
    log('navigation refused')
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    log('redirect refused')
    event.preventDefault()
  })
}

function isAllowed(url: string): boolean {
  return url.startsWith(`${consoleOrigin}/`) || url.startsWith('devtools://')
}
