import { describe, expect, it } from 'vitest'
import type { SavedView } from '#shared/domain/users/saved-view'
import { everyUser } from '#shared/domain/users/user-query'
import { findOpenView, isSameName } from '../../../../../renderer/features/users/views/same-view'

const sort = { by: 'expiresAt', descending: false } as const
function saved(name: string, search: string): SavedView {
  return {
    name,
    view: { filter: { ...everyUser, search }, sort },
    columns: null,
  }
}
const views = [saved('Bandung', 'bandung'), saved('Cirebon', 'cirebon')]
function now(search: string) {
  return saved('', search).view
}

describe('findOpenView()', () => {
  it('is the view opened last, changed or not', () => {
    expect(findOpenView(views, now('bandung'), 'bandung')).toEqual({
      saved: views[0],
      isChanged: false,
    })
    expect(findOpenView(views, now('cirebon'), 'Bandung')).toEqual({
      saved: views[0],
      isChanged: true,
    })
  })

  it('is one that lists just the same where none was opened, or it is gone', () => {
    expect(findOpenView(views, now('cirebon'), null)).toEqual({ saved: views[1], isChanged: false })
    expect(findOpenView(views, now('cirebon'), 'Garut')?.saved).toBe(views[1])
    expect(findOpenView(views, now('garut'), null)).toBeUndefined()
  })
})

describe('isSameName()', () => {
  it('takes names that differ in case alone for one', () => {
    expect(isSameName('Segera habis', ' segera HABIS ')).toBe(true)
    expect(isSameName('Segera habis', 'Segera')).toBe(false)
  })
})
