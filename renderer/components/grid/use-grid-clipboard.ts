import { type RefObject, useEffect, useRef } from 'react'

export interface ActiveCell {
  /** Undefined where no cell is active. */
  readonly text: () => string | undefined
  readonly put: (text: string) => void
}

/**
 * Copies the active cell and pastes into it, while the grid has the keyboard; text that is marked is copied
 * as anywhere.
 *
 * Heard on the document: both events go to where the text caret is, which is seldom the grid.
 */
export function useGridClipboard(scrollRef: RefObject<HTMLElement | null>, cell: ActiveCell): void {
  const latest = useRef(cell)
  useEffect(() => {
    latest.current = cell
  })
  useEffect(() => {
    const isOwn = () => document.activeElement === scrollRef.current
    const copy = (event: ClipboardEvent) => {
      if (!isOwn() || document.getSelection()?.isCollapsed === false) return
      const text = latest.current.text()
      if (text === undefined) return
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
    }
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!isOwn() || latest.current.text() === undefined || text === '') return
      // A cell that is copied in a spreadsheet ends its line.
      latest.current.put(text.replace(/\r?\n$/, ''))
      event.preventDefault()
    }
    document.addEventListener('copy', copy)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('paste', paste)
    }
  }, [scrollRef])
}
