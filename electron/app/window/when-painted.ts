import type { BrowserWindow } from 'electron'

/** Resolves once the window has painted its page for the first time, or will not. */
export function whenPainted(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.once('ready-to-show', () => resolve())
    window.once('closed', () => resolve())
    window.webContents.once('did-fail-load', () => resolve())
    window.webContents.once('render-process-gone', () => resolve())
  })
}
