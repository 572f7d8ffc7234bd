import { type RefObject, useEffect, useRef } from 'react'

/**
 * Copies the active cell while the grid has the keyboard and no text is marked.
 *
 * Heard on the document: the event goes to where the text caret is, which is seldom the grid.
 */
export const useGridCopy = (
  scrollRef: RefObject<HTMLElement | null>,
  textOfActiveCell: () => string | undefined,
): void => {
  const latest = useRef(textOfActiveCell)
  useEffect(() => {
    latest.current = textOfActiveCell
  })
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const isOwn = document.activeElement === scrollRef.current
      if (!isOwn || document.getSelection()?.isCollapsed === false) return
      const text = latest.current()
      if (text === undefined) return
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
    }
    document.addEventListener('copy', copy)
    return () => document.removeEventListener('copy', copy)
  }, [scrollRef])
}
