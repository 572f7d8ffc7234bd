import { useLayoutEffect, useRef } from 'react'

/** Keys as written by `describeKey`: `mod+o`, `mod+shift+z`, `f8`. `mod` is Ctrl, or Cmd on a Mac. */
export type Shortcuts = Readonly<Record<string, () => void>>

/** A key press in the form shortcuts are named in. */
export function describeKey(event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}): string {
  const parts = [
    event.ctrlKey || event.metaKey ? 'mod' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey ? 'shift' : '',
    event.key.toLowerCase(),
  ]
  return parts.filter((part) => part !== '').join('+')
}

/** Whether the keyboard is in a field that has an undo and a paste of its own. */
export function isTyping(): boolean {
  const element = document.activeElement
  return element instanceof HTMLInputElement
    ? element.type !== 'radio' && element.type !== 'checkbox'
    : element instanceof HTMLTextAreaElement
}

/** Whether a field makes something of this key itself: a letter, or one of its own shortcuts. */
function isKeptByFields(event: KeyboardEvent, name: string): boolean {
  const isLetter = event.key.length === 1 && !name.startsWith('mod+')
  return isLetter || ownOfFields.has(name)
}

/** What a field does by itself. */
const ownOfFields = new Set(['mod+z', 'mod+shift+z', 'mod+y', 'mod+x', 'mod+c', 'mod+v', 'mod+a'])

// The library marks a toast as an alert dialog that is not modal; the keys go on beside it.
const dialogs = '[role=dialog], [role=alertdialog]:not([aria-modal=false])'

/** Listens for these keys while the component is on screen; a dialog above it keeps them to itself. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  useLayoutEffect(() => {
    latest.current = shortcuts
  })
  // Before it is painted: a key pressed at what is seen is heard, however busy the machine is.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector(dialogs)) return
      const name = describeKey(event)
      const action = latest.current[name]
      if (action === undefined || (isTyping() && isKeptByFields(event, name))) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
