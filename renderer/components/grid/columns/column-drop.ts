/** The span of a column's head on screen, in pixels. */
export interface HeadSpan {
  readonly left: number
  readonly right: number
}

/**
 * Where a dragged column lands: its place among the columns once it is taken out.
 *
 * A head gives way when the pointer is past its middle. The first `fixedCount` columns keep their place.
 */
export function dropIndex(
  spans: readonly HeadSpan[],
  from: number,
  pointerX: number,
  fixedCount: number,
): number {
  const others = spans.filter((_, index) => index !== from)
  const passed = others.filter(({ left, right }) => pointerX > (left + right) / 2).length
  return Math.max(fixedCount, passed)
}
