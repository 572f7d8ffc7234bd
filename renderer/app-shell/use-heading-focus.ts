import { type RefObject, useEffect, useRef } from 'react'

/** Moves the keyboard to the heading inside the element when `step` changes (not at the first one). */
export function useHeadingFocus(step: string): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement | null>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    const heading = place.current?.querySelector('h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus()
  }, [step])
  return place
}
