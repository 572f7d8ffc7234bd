/**
 * The keys of everything that has some, and no others: the menu shows them, the page listens for them and
 * the card names them.
 *
 * Written as the page names a key press: `mod` is Ctrl, or Cmd on a Mac.
 */
export const shortcuts = {
  register: 'mod+n',
  registerOne: 'mod+shift+n',
  activate: 'mod+shift+a',
  users: 'mod+u',
  history: 'mod+shift+h',
  settings: 'mod+,',
  search: 'mod+k',
  find: 'mod+f',
  openFile: 'mod+o',
  pasteTable: 'mod+shift+v',
  undo: 'mod+z',
  redo: 'mod+shift+z',
  nextProblem: 'f8',
  card: 'mod+/',
} as const

export type ShortcutName = keyof typeof shortcuts
