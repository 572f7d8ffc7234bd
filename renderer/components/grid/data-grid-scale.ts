/**
 * Chromium draws no element higher than 2^25 px; above this height the rows are squeezed into
 * fewer pixels of scrolling than they would fill.
 */
const maxBodyPx = 32_000_000

/** Maps the scroll bar's pixels to the pixels the rows would fill, and back. */
export interface GridScale {
  readonly bodyHeight: number
  readonly toVirtual: (scrollTop: number) => number
  readonly toScroll: (virtualTop: number) => number
}

/** @param viewHeight height of the part of the body in sight; all in pixels */
export function createScale(rowCount: number, rowHeight: number, viewHeight: number): GridScale {
  const total = rowCount * rowHeight
  if (total <= maxBodyPx) {
    return { bodyHeight: total, toVirtual: (top) => top, toScroll: (top) => top }
  }
  const ratio = (total - viewHeight) / (maxBodyPx - viewHeight)
  return {
    bodyHeight: maxBodyPx,
    toVirtual: (top) => top * ratio,
    toScroll: (top) => top / ratio,
  }
}

/**
 * The scroll offset that brings a span into sight with the least movement.
 *
 * `start` and `end` bound the span, `top` and `size` the view; all in the same pixels.
 */
export function nearestOffset(start: number, end: number, top: number, size: number): number {
  if (start < top) return start
  if (end > top + size) return Math.min(start, end - size)
  return top
}
