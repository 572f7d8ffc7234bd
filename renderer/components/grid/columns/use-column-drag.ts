import { type DOMAttributes, useState } from 'react'
import styles from '../data-grid.module.css'
import type { DataGridColumn } from '../data-grid-types'
import { dropIndex } from './column-drop'

/** Less than this is a click with an unsteady hand. */
const dragPx = 6

interface Drag {
  readonly columnId: string
  readonly from: number
  readonly to: number
}

/** Moves columns by dragging their heads. For the mouse: the keyboard has Alt+Shift+←/→. */
export function useColumnDrag<Row>(
  columns: readonly DataGridColumn<Row>[],
  onMove: ((columnId: string, toIndex: number) => void) | undefined,
) {
  const [drag, setDrag] = useState<Drag>()
  const fixedCount = columns.filter(({ isPicker }) => isPicker).length

  const begin = (head: HTMLElement, from: number, columnId: string, startX: number) => {
    const row = head.parentElement
    const stopped = new AbortController()
    const listen = { signal: stopped.signal }
    let to: number | null = null
    const move = ({ clientX }: PointerEvent) => {
      if (to === null && Math.abs(clientX - startX) < dragPx) return
      const spans = [...(row?.children ?? [])].map((child) => child.getBoundingClientRect())
      to = dropIndex(spans, from, clientX, fixedCount)
      setDrag({ columnId, from, to })
    }
    const end = (isDone: boolean) => {
      stopped.abort()
      setDrag(undefined)
      if (to === null || !isDone) return
      swallowClick()
      if (to !== from) onMove?.(columnId, to)
    }
    window.addEventListener('pointermove', move, listen)
    window.addEventListener('pointerup', () => end(true), listen)
    window.addEventListener('pointercancel', () => end(false), listen)
  }

  const events: DOMAttributes<HTMLElement> = onMove
    ? {
        onPointerDown: (event) => {
          const { target } = event
          const head =
            target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
          const from = columns.findIndex(({ id }) => id === head?.dataset.column)
          const column = columns[from]
          if (!head || !column || column.isPicker || event.button !== 0) return
          begin(head, from, column.id, event.clientX)
        },
      }
    : {}

  return {
    events,
    columnId: drag?.columnId,
    /** The class that marks the edge at which the column would land. */
    dropMark: (index: number): string | undefined => {
      if (!drag || drag.to === drag.from || index !== drag.to) return undefined
      return drag.to < drag.from ? styles.dropBefore : styles.dropAfter
    },
  }
}

/** The click that ends a drag sorts nothing. It comes at once or, outside the window, not at all. */
function swallowClick() {
  const passed = new AbortController()
  window.addEventListener('click', (event) => event.stopPropagation(), {
    capture: true,
    signal: passed.signal,
  })
  setTimeout(() => passed.abort())
}
