import { Menu, nativeTheme } from 'electron'
import type { Emit } from '#electron/ipc/emit'
import type { ColorScheme } from '#shared/domain/settings'
import type { textsOf } from '../texts'
import { createMenuTemplate } from './menu'

interface NativeMenu {
  readonly texts: ReturnType<typeof textsOf>
  readonly emit: Emit
  readonly openLogs: () => void
}

/** Sets the theme of window, page and dialogs. */
export function applyColorScheme(colorScheme: ColorScheme): void {
  nativeTheme.themeSource = colorScheme
}

/** Sets the menu in the operator's language. */
export function applyMenu({ texts, emit, openLogs }: NativeMenu): void {
  const template = createMenuTemplate({
    texts: texts.menu,
    isMac: process.platform === 'darwin',
    send: (command) => emit('app:menu', command),
    openLogs,
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
