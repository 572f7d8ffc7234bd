import { describe, expect, it } from 'vitest'
import { type UserColumns, userColumnKeySchema } from '#shared/domain/users/user-row'
import {
  completeColumns,
  defaultColumns,
  moveColumn,
  moveShownColumn,
  resizeColumn,
  showColumn,
} from '../../../../../renderer/features/users/list/column-choice'

function column(key: UserColumns[number]['key'], isShown = true) {
  return {
    key,
    isShown,
    widthPx: null,
  }
}
const some: UserColumns = [
  column('storeName'),
  column('change', false),
  column('email'),
  column('expiresAt'),
]
function keys(columns: UserColumns) {
  return columns.map(({ key }) => key)
}

describe('completeColumns()', () => {
  it('begins with the defaults, every column once', () => {
    expect(completeColumns(null)).toEqual(defaultColumns)
    expect(keys(defaultColumns).sort()).toEqual([...userColumnKeySchema.options].sort())
  })

  it('hides columns that are newer than what was saved', () => {
    const columns = completeColumns(some)
    expect(keys(columns).slice(0, 4)).toEqual(keys(some))
    expect(columns).toHaveLength(userColumnKeySchema.options.length)
    expect(columns.slice(4).every(({ isShown }) => !isShown)).toBe(true)
  })
})

describe('the columns of the table', () => {
  it('never lose the last one shown', () => {
    const one = showColumn(showColumn(some, 'email', false), 'expiresAt', false)
    expect(showColumn(one, 'storeName', false)).toBe(one)
  })

  it('move among those shown, hidden ones staying where they are', () => {
    const moved = moveShownColumn(some, 'expiresAt', 0)
    expect(keys(moved)).toEqual(['expiresAt', 'change', 'storeName', 'email'])
    expect(keys(moveShownColumn(some, 'storeName', 2))).toEqual([
      'email',
      'change',
      'expiresAt',
      'storeName',
    ])
  })

  it('move among all', () => {
    expect(keys(moveColumn(some, 'email', 1))).toEqual([
      'storeName',
      'email',
      'change',
      'expiresAt',
    ])
  })

  it.each([
    [320.6, 321],
    [3, 40],
    [9000, 2000],
  ])('keep a width of %i as %i', (asked, kept) => {
    expect(resizeColumn(some, 'email', asked)[2]?.widthPx).toBe(kept)
  })
})
