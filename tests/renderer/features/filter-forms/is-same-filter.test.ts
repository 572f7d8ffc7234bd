import { describe, expect, it } from 'vitest'
import { wholeHistory } from '#shared/domain/history'
import { everyUser } from '#shared/domain/users/user-query'
import { isSameFilter } from '../../../../renderer/features/filter-forms/is-same-filter'

describe('isSameFilter()', () => {
  it('does not mind in which order fields were set', () => {
    const { search, ...rest } = everyUser
    expect(isSameFilter({ ...rest, search }, everyUser)).toBe(true)
  })

  it('sees a field that differs, however deep', () => {
    expect(isSameFilter({ ...everyUser, states: ['Active'] }, everyUser)).toBe(false)
    expect(isSameFilter({ ...wholeHistory, search: 'a' }, wholeHistory)).toBe(false)
  })
})
