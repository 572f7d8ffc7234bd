import { type App, type Session, session, type WebContents } from 'electron'
import { consoleOrigin } from '#electron/ipc/trusted-sender'
import { consolePage } from './page-address'

type Log = (message: string, cause?: unknown) => void

/** Port 0: nothing can listen there, on no machine. */
const noProxy = 'http://127.0.0.1:0'

/** Closes what the engine would do without asking. Must run before the app is ready. */
export function secureEngine({ commandLine }: App): void {
  // `<link rel="dns-prefetch">` would carry any text to a name server.
  commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false')
}

/** Closes what a page could reach beside its own files. `log` gets one line for each attempt. */
export function secureSession(log: Log): Session {
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
  // WebRTC asks neither the page's policy nor `onBeforeRequest`. What it may send by TCP goes to a proxy
  // that cannot be there, as would anything else of this session.
  console
    .setProxy({ mode: 'fixed_servers', proxyRules: noProxy, proxyBypassRules: '<-loopback>' })
    .catch((error: unknown) => log('the page keeps its way out', error))
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
export function secureContents(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    refuseNavigation(contents, log)
    // By UDP it would reach any address, and ask the neighbourhood.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
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

function refuseNavigation(contents: WebContents, log: Log): void {
  // A reload of the console's own page is the one navigation there is.
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && event.url === consolePage) return
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
