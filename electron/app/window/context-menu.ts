import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { CellMenuChoice } from '#shared/ipc/cell-menu'
import type { native } from '#shared/locales/id/native'

type MenuTexts = (typeof native)['menu']
type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/** Gives text fields, and text that is marked, the menu of the platform's own. */
export function offerTextMenu(window: BrowserWindow, texts: () => MenuTexts): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const words = texts()
    if (!isEditable && selectionText === '') return
    const copy: Item = { label: words.copy, role: 'copy', enabled: editFlags.canCopy }
    const items: Item[] = isEditable
      ? [
          { label: words.cut, role: 'cut', enabled: editFlags.canCut },
          copy,
          { label: words.paste, role: 'paste', enabled: editFlags.canPaste },
          separator,
          { label: words.selectAll, role: 'selectAll', enabled: editFlags.canSelectAll },
        ]
      : [copy]
    Menu.buildFromTemplate(items).popup({ window })
  })
}

/**
 * Shows what can be done with cells of a table; gives what was chosen, null where that was nothing or
 * what the window does by itself: copying, cutting and pasting.
 */
export function askCellMenu(
  window: BrowserWindow,
  texts: MenuTexts,
  { canWrite, x, y }: { readonly canWrite: boolean; readonly x: number; readonly y: number },
): Promise<CellMenuChoice | null> {
  return new Promise((resolve) => {
    let chosen: CellMenuChoice | null = null
    const choice = (label: string, name: CellMenuChoice, accelerator: string): Item => ({
      label,
      accelerator,
      registerAccelerator: false,
      click: () => {
        chosen = name
      },
    })
    const items: Item[] = [
      { label: texts.copy, role: 'copy' },
      ...(canWrite
        ? [
            { label: texts.cut, role: 'cut' as const },
            { label: texts.paste, role: 'paste' as const },
            separator,
            choice(texts.fillDown, 'fill', 'CmdOrCtrl+D'),
            choice(texts.clearCells, 'clear', 'Delete'),
          ]
        : []),
      separator,
      choice(texts.selectAll, 'select-all', 'CmdOrCtrl+A'),
    ]
    const zoom = window.webContents.getZoomFactor()
    Menu.buildFromTemplate(items).popup({
      ...{ window, x: Math.round(x * zoom), y: Math.round(y * zoom) },
      // The menu closes before its item is clicked on some platforms, after it on others.
      callback: () => setImmediate(() => resolve(chosen)),
    })
  })
}
