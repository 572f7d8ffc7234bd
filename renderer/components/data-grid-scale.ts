/**
 * Chromium draws no element higher than 2^25 px; above this height the rows are squeezed into
 * fewer pixels of scrolling than they would fill.
 */
const MAX_BODY_PX = 32_000_000

/** Maps the scroll bar's pixels to the pixels the rows would fill, and back. */
export type GridScale = {
  readonly bodyHeight: number
  readonly toVirtual: (scrollTop: number) => number
  readonly toScroll: (virtualTop: number) => number
}

/** @param viewHeight height of the part of the body in sight; all in pixels */
export const createScale = (rowCount: number, rowHeight: number, viewHeight: number): GridScale => {
  const total = rowCount * rowHeight
  if (total <= MAX_BODY_PX) {
    return { bodyHeight: total, toVirtual: (top) => top, toScroll: (top) => top }
  }
  const ratio = (total - viewHeight) / (MAX_BODY_PX - viewHeight)
  return {
    bodyHeight: MAX_BODY_PX,
    toVirtual: (top) => top * ratio,
    toScroll: (top) => top / ratio,
  }
}

/**
 * The scroll offset that brings a span into sight with the least movement.
 *
 * `start` and `end` bound the span, `top` and `size` the view; all in the same pixels.
 */
export const nearestOffset = (start: number, end: number, top: number, size: number): number => {
  if (start < top) return start
  if (end > top + size) return Math.min(start, end - size)
  return top
}
