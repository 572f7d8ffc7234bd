import { useMedia } from '../use-media'

/** Pixels of a row; those of a low window are compact, as its margins are (`tokens.css`). */
const rowHeights = { usual: 32, compact: 28 } as const

/** How high the rows of a grid are in this window, in pixels. */
export function useRowHeight(): number {
  return useMedia('(max-height: 799px)') ? rowHeights.compact : rowHeights.usual
}
