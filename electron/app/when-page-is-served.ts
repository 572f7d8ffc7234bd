import type { BrowserWindow, Session } from 'electron'

/** Resolves once the window's page has its script, or will not get it. */
export function whenPageIsServed(
  { webRequest }: Pick<Session, 'webRequest'>,
  { webContents }: Pick<BrowserWindow, 'webContents'>,
): Promise<void> {
  return new Promise((resolve) => {
    webRequest.onCompleted(({ resourceType }) => {
      if (resourceType !== 'script') return
      webRequest.onCompleted(null)
      resolve()
    })
    webContents.once('dom-ready', () => resolve())
    webContents.once('did-fail-load', () => resolve())
    webContents.once('render-process-gone', () => resolve())
    webContents.once('destroyed', () => resolve())
  })
}
