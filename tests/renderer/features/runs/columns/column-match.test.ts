import { describe, expect, it } from 'vitest'
import { activateFields } from '#shared/domain/fields/activate-fields'
import type { FieldSpec } from '#shared/domain/fields/field-spec'
import { registerFields } from '#shared/domain/fields/register-fields'
import {
  judgeColumns,
  listUnanswered,
  pickDefaults,
} from '../../../../../renderer/features/runs/columns/column-match'

function fields(...names: string[]): FieldSpec[] {
  return registerFields.filter(({ name }) => names.includes(name))
}
const all = ['storeName', 'userType', 'phone', 'email', 'password', 'address']

describe('judgeColumns()', () => {
  it('finds nothing in the way of a full matching', () => {
    expect(judgeColumns(registerFields, [...all, null])).toEqual({ conflicts: [], missing: [] })
  })

  it('names the columns that are matched to one field', () => {
    expect(judgeColumns(registerFields, [...all, 'email']).conflicts).toEqual([
      { field: 'email', columns: [3, 6] },
    ])
  })

  it('does not take unused columns for a conflict', () => {
    expect(judgeColumns(registerFields, [...all, null, null]).conflicts).toEqual([])
  })

  it('lists fields without a column', () => {
    const { missing } = judgeColumns(registerFields, ['storeName', null, 'phone', 'email'])
    expect(missing.map(({ name }) => name)).toEqual(['userType', 'password', 'address'])
  })

  it('does without a field that may be left out', () => {
    const names = activateFields.map(({ name }) => name).filter((name) => name !== 'branch')
    expect(judgeColumns(activateFields, names).missing).toEqual([])
  })
})

describe('listUnanswered()', () => {
  it('takes a default for an answer, blanks for none', () => {
    const defaults = { userType: '0', address: '  ' }
    expect(listUnanswered(fields('userType', 'address'), defaults)).toEqual(['address'])
  })

  it('lets the password wait for the next step', () => {
    expect(listUnanswered(fields('password'), {})).toEqual([])
  })
})

describe('pickDefaults()', () => {
  it('leaves out defaults of fields that have a column by now', () => {
    expect(pickDefaults(fields('userType'), { userType: '1', password: 'rahasia1' })).toEqual({
      userType: '1',
    })
  })
})
