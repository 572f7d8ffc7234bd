import type { MenuItemConstructorOptions } from 'electron'
import { type ShortcutName, shortcuts } from '#shared/domain/shortcuts'
import type { MenuCommand } from '#shared/ipc/events'
import type { native } from '#shared/locales/id/native'

type MenuTexts = (typeof native)['menu']
type Item = MenuItemConstructorOptions

export interface MenuDeps {
  readonly texts: MenuTexts
  readonly isMac: boolean
  /** Asks the page to do something. */
  readonly send: (command: MenuCommand) => void
  readonly openLogs: () => void
}

/** The native menu of the platform, in one language. */
export function createMenuTemplate(deps: MenuDeps): Item[] {
  const { texts, isMac } = deps
  return [
    ...(isMac ? [applicationMenu(deps)] : []),
    { label: texts.file, submenu: fileMenu(deps) },
    { label: texts.edit, submenu: editMenu(deps) },
    { label: texts.view, submenu: viewMenu(deps) },
    { label: texts.window, submenu: windowMenu(deps) },
    { label: texts.help, role: 'help', submenu: helpMenu(deps) },
  ]
}

/** The keys as Electron writes them: `CmdOrCtrl+Shift+N`. */
function keysOf(name: ShortcutName): string {
  return shortcuts[name]
    .split('+')
    .map((key) => (key === 'mod' ? 'CmdOrCtrl' : key.charAt(0).toUpperCase() + key.slice(1)))
    .join('+')
}

const separator: Item = { type: 'separator' }

function applicationMenu({ texts, send }: MenuDeps): Item {
  return {
    label: 'ELKASSA Console',
    submenu: [
      { label: texts.about, role: 'about' },
      separator,
      { label: texts.settings, accelerator: keysOf('settings'), click: () => send('settings') },
      separator,
      { label: texts.services, role: 'services' },
      separator,
      { label: texts.hide, role: 'hide' },
      { label: texts.hideOthers, role: 'hideOthers' },
      { label: texts.showAll, role: 'unhide' },
      separator,
      { label: texts.quit, role: 'quit' },
    ],
  }
}

function fileMenu({ texts, isMac, send }: MenuDeps): Item[] {
  const own: Item[] = [
    { label: texts.register, accelerator: keysOf('register'), click: () => send('register') },
    {
      label: texts.registerOne,
      accelerator: keysOf('registerOne'),
      click: () => send('register-one'),
    },
    {
      label: texts.activate,
      accelerator: keysOf('activate'),
      click: () => send('activate'),
    },
    { label: texts.users, accelerator: keysOf('users'), click: () => send('users') },
    { label: texts.openFile, accelerator: keysOf('openFile'), click: () => send('open-file') },
    { label: texts.pasteTable, accelerator: keysOf('pasteTable'), click: () => send('paste') },
    separator,
  ]
  if (isMac) return [...own, { label: texts.close, role: 'close' }]
  return [
    ...own,
    { label: texts.settings, accelerator: keysOf('settings'), click: () => send('settings') },
    separator,
    { label: texts.quit, role: 'quit' },
  ]
}

function editMenu({ texts, send }: MenuDeps): Item[] {
  return [
    // Undo belongs to the page: it knows whether a text field or the rows of a run are meant. Where the
    // system allows it, the keys go there too and the menu only shows them.
    {
      label: texts.undo,
      accelerator: keysOf('undo'),
      registerAccelerator: false,
      click: () => send('undo'),
    },
    {
      label: texts.redo,
      accelerator: keysOf('redo'),
      registerAccelerator: false,
      click: () => send('redo'),
    },
    separator,
    { label: texts.cut, role: 'cut' },
    { label: texts.copy, role: 'copy' },
    { label: texts.paste, role: 'paste' },
    { label: texts.selectAll, role: 'selectAll' },
    separator,
    // The page hears these keys itself: the one closes what it opened, the other leads back with Shift.
    {
      label: texts.search,
      accelerator: keysOf('search'),
      registerAccelerator: false,
      click: () => send('search'),
    },
    { label: texts.find, accelerator: keysOf('find'), click: () => send('find') },
    {
      label: texts.nextProblem,
      accelerator: keysOf('nextProblem'),
      registerAccelerator: false,
      click: () => send('next-problem'),
    },
  ]
}

function viewMenu({ texts, send }: MenuDeps): Item[] {
  return [
    { label: texts.history, accelerator: keysOf('history'), click: () => send('history') },
    separator,
    { label: texts.actualSize, role: 'resetZoom' },
    { label: texts.zoomIn, role: 'zoomIn' },
    { label: texts.zoomOut, role: 'zoomOut' },
    separator,
    { label: texts.fullScreen, role: 'togglefullscreen' },
  ]
}

function windowMenu({ texts, isMac }: MenuDeps): Item[] {
  const minimize: Item = { label: texts.minimize, role: 'minimize' }
  if (!isMac) return [minimize, { label: texts.close, role: 'close' }]
  return [
    minimize,
    { label: texts.zoom, role: 'zoom' },
    separator,
    { label: texts.bringToFront, role: 'front' },
  ]
}

function helpMenu({ texts, send, openLogs }: MenuDeps): Item[] {
  return [
    { label: texts.shortcuts, accelerator: keysOf('card'), click: () => send('shortcuts') },
    { label: texts.openLogs, click: openLogs },
  ]
}
