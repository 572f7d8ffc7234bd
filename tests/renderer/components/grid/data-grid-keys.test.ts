import { describe, expect, it } from 'vitest'
import { moveAlong, moveByKey } from '../../../../renderer/components/grid/data-grid-keys'

const size = { rowCount: 100, columnCount: 5, pageRows: 10 }

describe('moveByKey()', () => {
  it.each([
    ['ArrowDown', false, [3, 2], [4, 2]],
    ['ArrowDown', false, [99, 2], [99, 2]],
    ['ArrowDown', true, [3, 2], [99, 2]],
    ['ArrowUp', false, [0, 2], [-1, 2]],
    ['ArrowUp', false, [-1, 2], [-1, 2]],
    ['ArrowUp', true, [50, 2], [0, 2]],
    ['ArrowLeft', false, [3, 0], [3, 0]],
    ['ArrowLeft', true, [3, 4], [3, 0]],
    ['ArrowRight', false, [3, 4], [3, 4]],
    ['ArrowRight', true, [3, 1], [3, 4]],
    ['PageDown', false, [95, 1], [99, 1]],
    ['PageUp', false, [4, 1], [0, 1]],
    ['Home', false, [7, 3], [7, 0]],
    ['End', false, [7, 3], [7, 4]],
    ['Home', true, [7, 3], [0, 0]],
    ['End', true, [7, 3], [99, 4]],
  ] as const)(
    '%s (ctrl %s) leads from %j to %j',
    (key, isCtrl, [row, column], [toRow, toColumn]) => {
      expect(moveByKey(key, isCtrl, { row, column }, size)).toEqual({
        row: toRow,
        column: toColumn,
      })
    },
  )

  it('leaves other keys alone', () => {
    expect(moveByKey('a', false, { row: 0, column: 0 }, size)).toBeUndefined()
  })

  it.each(['ArrowDown', 'PageDown', 'PageUp', 'End'])(
    'stays in the header of an empty grid: %s',
    (key) => {
      const empty = { ...size, rowCount: 0 }
      expect(moveByKey(key, true, { row: -1, column: 0 }, empty)?.row).toBe(-1)
    },
  )
})

describe('moveAlong()', () => {
  it.each([
    [1, [3, 2], [3, 3]],
    [1, [3, 4], [4, 0]],
    [-1, [3, 0], [2, 4]],
    [1, [99, 4], [99, 4]],
    [-1, [0, 0], [0, 0]],
  ] as const)('steps by %i from %j to %j', (step, [row, column], [toRow, toColumn]) => {
    expect(moveAlong({ row, column }, step, size)).toEqual({ row: toRow, column: toColumn })
  })
})
