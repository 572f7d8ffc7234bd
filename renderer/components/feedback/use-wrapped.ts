import { type RefObject, useLayoutEffect, useState } from 'react'

/** How many children at the end of a wrapping row stand below its first line, as its width changes. */
export function useWrapped(
  row: RefObject<HTMLElement | null>,
  isWanted: boolean,
  children: unknown,
): number {
  const [wrapped, setWrapped] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other children wrap elsewhere
  useLayoutEffect(() => {
    const element = row.current
    if (!isWanted || !element) return
    const measure = () => {
      const tops = [...element.children].map((child) => (child as HTMLElement).offsetTop)
      setWrapped(tops.filter((top) => top > (tops[0] ?? 0)).length)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [row, isWanted, children])
  return isWanted ? wrapped : 0
}
