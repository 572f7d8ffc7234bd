import { useEffect, useRef, useState } from 'react'

export type DropRefusal = 'several' | 'no-file'

/**
 * Takes a file dropped anywhere in the window while the component is on screen.
 *
 * Returns whether something is held over the window now.
 */
export function useFileDrop(
  onFile: (file: File) => void,
  onRefusal: (refusal: DropRefusal) => void,
): boolean {
  const [isOver, setIsOver] = useState(false)
  const latest = useRef({ onFile, onRefusal })
  useEffect(() => {
    latest.current = { onFile, onRefusal }
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (isTextForField(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      if (isTextForField(event)) return
      event.preventDefault()
      setIsOver(false)
      const files = event.dataTransfer?.files
      const file = files?.[0]
      if (file === undefined) latest.current.onRefusal('no-file')
      else if ((files?.length ?? 0) > 1) latest.current.onRefusal('several')
      else latest.current.onFile(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}

/** Text that is dragged into a field is the field's. */
function isTextForField({ dataTransfer, target }: DragEvent): boolean {
  const isField = target instanceof Element && target.closest('input, textarea') !== null
  return isField && dataTransfer !== null && !dataTransfer.types.includes('Files')
}
