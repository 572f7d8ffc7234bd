import { type RefObject, useEffect, useRef } from 'react'
import type { GridPosition } from './data-grid-keys'

/** While the pointer is held above or below the grid, the block grows by a row each time, in milliseconds. */
const growMs = 40

/** Dragging over cells: `begin` as the button goes down on one, `over` for each the pointer comes to. */
export interface RangeDrag {
  readonly begin: (at: GridPosition) => void
  readonly over: (at: GridPosition) => void
}

/** Makes a block of the cells that the pointer is dragged over, beyond the rows in sight too. */
export function useRangeDrag(
  scrollRef: RefObject<HTMLElement | null>,
  rowCount: number,
  extendTo: (extent: GridPosition) => void,
): RangeDrag {
  const end = useRef<GridPosition | null>(null)
  const latest = useRef({ rowCount, extendTo })
  useEffect(() => {
    latest.current = { rowCount, extendTo }
  })
  const stopped = useRef<AbortController>(undefined)
  useEffect(() => () => stopped.current?.abort(), [])

  const growBy = (rows: number) => {
    if (end.current === null) return
    const row = Math.max(0, Math.min(latest.current.rowCount - 1, end.current.row + rows))
    end.current = { ...end.current, row }
    latest.current.extendTo(end.current)
  }
  const follow = () => {
    const drag = new AbortController()
    stopped.current?.abort()
    stopped.current = drag
    let beyond = 0
    const timer = setInterval(() => beyond !== 0 && growBy(beyond), growMs)
    const listen = { signal: drag.signal }
    drag.signal.addEventListener('abort', () => {
      clearInterval(timer)
      end.current = null
    })
    window.addEventListener(
      'pointermove',
      ({ clientY }) => {
        const box = scrollRef.current?.getBoundingClientRect()
        beyond = box === undefined ? 0 : clientY < box.top ? -1 : clientY > box.bottom ? 1 : 0
      },
      listen,
    )
    window.addEventListener('pointerup', () => drag.abort(), listen)
    window.addEventListener('pointercancel', () => drag.abort(), listen)
    window.addEventListener('blur', () => drag.abort(), listen)
  }
  return {
    begin(at) {
      end.current = at
      follow()
    },
    over(at) {
      const before = end.current
      if (before === null || (before.row === at.row && before.column === at.column)) return
      end.current = at
      extendTo(at)
    },
  }
}
