import { describe, expect, it } from 'vitest'
import { dropIndex } from '../../../../../renderer/components/grid/columns/column-drop'

// A picker of 40 px and three columns of 100 px.
const spans = [
  { left: 0, right: 40 },
  { left: 40, right: 140 },
  { left: 140, right: 240 },
  { left: 240, right: 340 },
]

describe('dropIndex()', () => {
  it.each([
    ['stays before the middle of the next', 1, 180, 1],
    ['goes behind the next once past its middle', 1, 200, 2],
    ['goes to the end', 1, 900, 3],
    ['goes to the front of what may move', 3, 60, 1],
    ['never before a column that keeps its place', 3, -50, 1],
  ])('%s', (_, from, x, to) => {
    expect(dropIndex(spans, from, x, 1)).toBe(to)
  })
})
