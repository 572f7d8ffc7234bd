import { describe, expect, it } from 'vitest'
import { createScale, nearestOffset } from '../../../../renderer/components/grid/data-grid-scale'

const chromiumLimitPx = 2 ** 25

describe('createScale()', () => {
  it('changes nothing up to a million rows of 32 px', () => {
    const scale = createScale(1_000_000, 32, 700)
    expect(scale.bodyHeight).toBe(32_000_000)
    expect(scale.toVirtual(12_345)).toBe(12_345)
    expect(scale.toScroll(12_345)).toBe(12_345)
  })

  it.each([1_048_576, 5_000_000])(
    'keeps %i rows within what Chromium draws, to the last',
    (rows) => {
      const scale = createScale(rows, 32, 700)
      expect(scale.bodyHeight).toBeLessThan(chromiumLimitPx)
      expect(scale.toVirtual(0)).toBe(0)
      expect(scale.toVirtual(scale.bodyHeight - 700)).toBeCloseTo(rows * 32 - 700, 3)
      expect(scale.toScroll(scale.toVirtual(1_234_567))).toBeCloseTo(1_234_567, 3)
    },
  )
})

describe('nearestOffset()', () => {
  it.each([
    ['stays when all is in sight', 100, 132, 50, 700, 50],
    ['goes up to what is above', 100, 132, 120, 700, 100],
    ['goes down just far enough', 800, 832, 50, 700, 132],
    ['shows the beginning of what is too large', 800, 1800, 50, 700, 800],
  ])('%s', (_, start, end, top, size, expected) => {
    expect(nearestOffset(start, end, top, size)).toBe(expected)
  })
})
