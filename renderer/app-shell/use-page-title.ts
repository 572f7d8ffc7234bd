import { useEffect } from 'react'
import { useMessages } from './locale'

/** Names the window after its place; `percent` goes first while something is under way. */
export function usePageTitle(place: string, percent?: string): void {
  const { shell } = useMessages()
  useEffect(() => {
    document.title =
      percent === undefined ? shell.windowTitle(place) : shell.windowProgress(percent, place)
  }, [place, percent, shell])
}
