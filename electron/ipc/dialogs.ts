import {
  type BrowserWindow,
  dialog,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron'

/** The system's own dialogs. Each gives the chosen path, or null when the operator closed it. */
export interface Dialogs {
  readonly chooseFile: (options: OpenDialogOptions) => Promise<string | null>
  readonly chooseTarget: (options: SaveDialogOptions) => Promise<string | null>
}

/** Dialogs that belong to the window, where one is open. */
export function createDialogs(findWindow: () => BrowserWindow | null): Dialogs {
  return {
    chooseFile: async (options) => {
      const window = findWindow()
      const answer = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options))
      return answer.filePaths[0] ?? null
    },
    chooseTarget: async (options) => {
      const window = findWindow()
      // Linux asks before it writes over a file only when told to; the others always do.
      const asking: SaveDialogOptions = {
        properties: ['showOverwriteConfirmation', 'createDirectory'],
        ...options,
      }
      const answer = await (window
        ? dialog.showSaveDialog(window, asking)
        : dialog.showSaveDialog(asking))
      return answer.canceled ? null : answer.filePath
    },
  }
}
