import { Menu, nativeTheme } from 'electron'
import type { Emit } from '#electron/ipc/emit'
import { createMenuTemplate } from './menu'
import type { textsOf } from './texts'

interface NativeLook {
  readonly look: typeof nativeTheme.themeSource
  readonly texts: ReturnType<typeof textsOf>
  readonly emit: Emit
  readonly openLogs: () => void
}

/** Sets the theme of window and dialogs, and the menu in the operator's language. */
export function applyNativeLook({ look, texts, emit, openLogs }: NativeLook): void {
  nativeTheme.themeSource = look
  const template = createMenuTemplate({
    texts: texts.menu,
    isMac: process.platform === 'darwin',
    send: (command) => emit('app:menu', command),
    openLogs,
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
