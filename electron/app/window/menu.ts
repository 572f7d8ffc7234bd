import type { MenuItemConstructorOptions } from 'electron'
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

const separator: Item = { type: 'separator' }

function applicationMenu({ texts, send }: MenuDeps): Item {
  return {
    label: 'ELKASSA Console',
    submenu: [
      { label: texts.about, role: 'about' },
      separator,
      { label: texts.settings, accelerator: 'Cmd+,', click: () => send('settings') },
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
    { label: texts.register, accelerator: 'CmdOrCtrl+N', click: () => send('register') },
    {
      label: texts.registerOne,
      accelerator: 'CmdOrCtrl+Shift+N',
      click: () => send('register-one'),
    },
    {
      label: texts.activate,
      accelerator: 'CmdOrCtrl+Shift+A',
      click: () => send('activate'),
    },
    { label: texts.users, accelerator: 'CmdOrCtrl+U', click: () => send('users') },
    { label: texts.openFile, accelerator: 'CmdOrCtrl+O', click: () => send('open-file') },
    { label: texts.pasteTable, accelerator: 'CmdOrCtrl+Shift+V', click: () => send('paste') },
    separator,
  ]
  if (isMac) return [...own, { label: texts.close, role: 'close' }]
  return [
    ...own,
    { label: texts.settings, accelerator: 'Ctrl+,', click: () => send('settings') },
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
      accelerator: 'CmdOrCtrl+Z',
      registerAccelerator: false,
      click: () => send('undo'),
    },
    {
      label: texts.redo,
      accelerator: 'CmdOrCtrl+Shift+Z',
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
      accelerator: 'CmdOrCtrl+K',
      registerAccelerator: false,
      click: () => send('search'),
    },
    { label: texts.find, accelerator: 'CmdOrCtrl+F', click: () => send('find') },
    {
      label: texts.nextProblem,
      accelerator: 'F8',
      registerAccelerator: false,
      click: () => send('next-problem'),
    },
  ]
}

function viewMenu({ texts, send }: MenuDeps): Item[] {
  return [
    { label: texts.history, accelerator: 'CmdOrCtrl+Shift+H', click: () => send('history') },
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
    { label: texts.shortcuts, accelerator: 'CmdOrCtrl+/', click: () => send('shortcuts') },
    { label: texts.openLogs, click: openLogs },
  ]
}
