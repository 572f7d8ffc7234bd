import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { ValueStore } from '#electron/secrets/value-store'
import icon from '#packaging/icons/256x256.png?asset'
import type { RunProgress } from '#shared/domain/runs/run'
import { finishedPart, sumRun } from '#shared/domain/runs/run-sum'
import { reloadedHash } from '#shared/ipc/bridge'
import { consolePage, isConsolePage } from './page-address'
import { leastSize, restorePlace } from './window-place'

/** The page's background, so that nothing flashes before its first paint (renderer/styles/tokens.css). */
const background = { light: '#f6f7f9', dark: '#0f1216' } as const

interface WindowOptions {
  readonly preload: string
  /** Where size and place are remembered. */
  readonly store: ValueStore
  /** When the page is first painted. */
  readonly onShow: () => void
}

/** Opens the console's window where it was last time. */
export function openWindow({ preload, store, onShow }: WindowOptions): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const place = restorePlace(store.read(), screens)
  const window = new BrowserWindow({
    ...(place?.bounds ?? { width: 1280, height: 820 }),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    title: 'ELKASSA Console',
    // Elsewhere the executable or the bundle has it.
    ...(process.platform === 'linux' && { icon }),
    backgroundColor: background[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      // Compiled scripts are kept at the first start, not once the page proved to be opened often.
      v8CacheOptions: 'bypassHeatCheck',
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: false,
    },
  })
  window.once('ready-to-show', () => {
    if (place?.isMaximized) window.maximize()
    window.show()
    onShow()
  })
  window.on('close', () => {
    store.write({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() })
  })
  return window
}

/** So often in so long a page may end and be loaded again: one that ends each time is not what helps. */
const mostEnds = 3
const endsWithinMs = 60_000

interface KeepPageDeps {
  readonly warn: (message: string, cause?: unknown) => void
  /** The page ends again and again, and is not loaded any more. */
  readonly onGivenUp: () => void
  /** It does not react; `signal` ends once it does again. Gives whether it is to be loaded again. */
  readonly onUnresponsive: (signal: AbortSignal) => Promise<boolean>
}

/** Loads the console's page, and again when its process ended by itself: the page says so then. */
export function keepPage(window: BrowserWindow, deps: KeepPageDeps): void {
  const { warn, onGivenUp, onUnresponsive } = deps
  const { webContents } = window
  let ends: number[] = []
  let waiting: AbortController | null = null
  const load = (hash = '') => {
    window
      .loadURL(`${consolePage}${hash}`)
      .catch((error: unknown) => warn('the page cannot be loaded', error))
  }
  const stopWaiting = () => {
    waiting?.abort()
    waiting = null
  }
  webContents.on('render-process-gone', (_event, { reason }) => {
    warn(`the page's process ended: ${reason}`)
    stopWaiting()
    if (window.isDestroyed()) return
    const now = performance.now()
    ends = [...ends.filter((at) => now - at < endsWithinMs), now]
    if (ends.length < mostEnds) load(reloadedHash)
    else onGivenUp()
  })
  webContents.on('unresponsive', () => {
    warn('the page does not react')
    stopWaiting()
    const asking = new AbortController()
    waiting = asking
    onUnresponsive(asking.signal).then(
      (isToEnd) => {
        // Its end is noticed above, and it is loaded again.
        if (isToEnd && !asking.signal.aborted) webContents.forcefullyCrashRenderer()
      },
      (error: unknown) => warn('nobody could be asked', error),
    )
  })
  webContents.on('responsive', stopWaiting)
  // Electron asks nobody before `about:` addresses (electron/electron#21136): the page left for one comes back.
  const comeBack = (url: string) => {
    if (isConsolePage(url)) return
    warn('the page was left and is loaded again')
    load(reloadedHash)
  }
  webContents.on('did-navigate', (_event, url) => comeBack(url))
  webContents.on('did-fail-load', (_event, _code, _reason, url, isMainFrame) => {
    if (isMainFrame) comeBack(url)
  })
  load()
}

/** Brings the window to the operator. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Shows a run in the task bar or dock while it is running; a stop stays red until the next start. */
export function showProgress(window: BrowserWindow, { state, totals }: RunProgress): void {
  const sum = sumRun(totals)
  const fraction = sum.all === 0 ? 1 : finishedPart(sum) / sum.all
  if (state === 'running') window.setProgressBar(fraction, { mode: 'normal' })
  else if (state === 'paused') window.setProgressBar(fraction, { mode: 'paused' })
  else if (state === 'stopped') window.setProgressBar(fraction, { mode: 'error' })
  else window.setProgressBar(-1)
}
