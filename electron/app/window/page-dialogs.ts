import { type BrowserWindow, dialog } from 'electron'
import type { textsOf } from '../texts'

type Texts = ReturnType<typeof textsOf>

/** Says that the page ends again and again; what is sent goes on without it. */
export async function sayPageEnded(
  window: BrowserWindow,
  { page }: Texts,
  openLogs: () => Promise<void>,
): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: page.endedTitle,
    detail: page.endedBody,
    buttons: [page.openLogs, page.close],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) await openLogs()
}

/** Asks whether a page that does not react is to be loaded again; the question goes once it does. */
export async function askToReload(
  window: BrowserWindow,
  { page }: Texts,
  signal: AbortSignal,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: page.stuckTitle,
    detail: page.stuckBody,
    buttons: [page.wait, page.reload],
    defaultId: 0,
    cancelId: 0,
    signal,
  })
  return response === 1
}
