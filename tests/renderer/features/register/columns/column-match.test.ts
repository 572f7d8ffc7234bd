import { describe, expect, it } from 'vitest'
import {
  judgeColumns,
  listUnanswered,
  pickDefaults,
} from '../../../../../renderer/features/register/columns/column-match'

const all = ['storeName', 'userType', 'phone', 'email', 'password', 'address']

describe('judgeColumns()', () => {
  it('finds nothing in the way of a full matching', () => {
    expect(judgeColumns([...all, null])).toEqual({ conflicts: [], missing: [] })
  })

  it('names the columns that are matched to one field', () => {
    expect(judgeColumns([...all, 'email']).conflicts).toEqual([{ field: 'email', columns: [3, 6] }])
  })

  it('does not take unused columns for a conflict', () => {
    expect(judgeColumns([...all, null, null]).conflicts).toEqual([])
  })

  it('lists fields without a column', () => {
    expect(judgeColumns(['storeName', null, 'phone', 'email']).missing).toEqual([
      'userType',
      'password',
      'address',
    ])
  })
})

describe('listUnanswered()', () => {
  it('takes a default for an answer, blanks for none', () => {
    const defaults = { userType: '0', address: '  ' }
    expect(listUnanswered(['userType', 'address'], defaults)).toEqual(['address'])
  })

  it('lets the password wait for the next step', () => {
    expect(listUnanswered(['password'], {})).toEqual([])
  })
})

describe('pickDefaults()', () => {
  it('leaves out defaults of fields that have a column by now', () => {
    expect(pickDefaults(['userType'], { userType: '1', password: 'rahasia1' })).toEqual({
      userType: '1',
    })
  })
})
