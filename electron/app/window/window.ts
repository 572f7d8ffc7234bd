import { BrowserWindow, nativeTheme, screen } from 'electron'
import { consoleOrigin } from '#electron/ipc/trusted-sender'
import type { ValueStore } from '#electron/secrets/value-store'
import icon from '#packaging/icons/256x256.png?asset'
import type { RunProgress } from '#shared/domain/runs/run'
import { finishedPart, sumRun } from '#shared/domain/runs/run-sum'
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

/** Loads the console's page, and again when its process ended by itself. */
export function keepPage(
  window: BrowserWindow,
  warn: (message: string, cause?: unknown) => void,
): void {
  const load = () => {
    window
      .loadURL(`${consoleOrigin}/index.html`)
      .catch((error: unknown) => warn('the page cannot be loaded', error))
  }
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    warn(`the page's process ended: ${reason}`)
    if (!window.isDestroyed()) load()
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
