import { type BrowserWindow, dialog } from 'electron'
import { describeFailure } from '../describe-failure'
import type { textsOf } from '../texts'

/** Shows a failure that no screen of the page could show. */
export async function showErrorDialog(
  window: BrowserWindow | null,
  texts: ReturnType<typeof textsOf>,
  error: unknown,
): Promise<void> {
  const { title, body } = describeFailure(texts, error)
  const box = { type: 'error' as const, message: title, detail: body }
  await (window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box))
}
