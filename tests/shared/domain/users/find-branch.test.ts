import { describe, expect, it } from 'vitest'
import { findBranch, meansNoBranch } from '#shared/domain/users/find-branch'

function branch(id: string, name: string) {
  return { id, name, address: '' }
}
const one = [branch('C1', 'Toko AHE')]
const two = [branch('C2', 'Pusat'), branch('C3', 'Tanpa Cabang')]
const without = ['-', ' – ', '—', 'tanpa cabang', 'TANPA  CABANG', 'Tidak ada', 'none', 'No branch']

describe('meansNoBranch()', () => {
  it.each(without)('takes “%s” for it', (text) => {
    expect(meansNoBranch(text)).toBe(true)
  })

  it.each(['', ' ', 'Pusat', '0', 'tanpa', 'Cabang Tanpa Nama', 'C-1'])('not “%s”', (text) => {
    expect(meansNoBranch(text)).toBe(false)
  })
})

describe('findBranch()', () => {
  it.each(without)('goes without one where there is none and a person says so: %s', (text) => {
    expect(findBranch(text, [])).toEqual({ id: '', name: '-' })
  })

  it.each(['', 'Pusat'])('does not go without one by itself: “%s”', (text) => {
    expect(findBranch(text, [])).toEqual({ problem: 'branch-none' })
  })

  it.each([
    ['-', one],
    ['tidak ada', two],
  ])('wants a branch of a user that has some, whatever “%s” says', (text, branches) => {
    expect(findBranch(text, branches)).toEqual({ problem: 'branch-needed' })
  })

  it('takes a branch that is called so for what it is', () => {
    expect(findBranch('tanpa cabang', two)).toMatchObject({ id: 'C3' })
  })

  it.each([
    ['', one, { id: 'C1' }],
    ['', two, { problem: 'branch-choose' }],
    ['c2', two, { id: 'C2' }],
    ['pusat', two, { id: 'C2' }],
    ['Utara', two, { problem: 'branch-unknown' }],
  ])('finds “%s”', (text, branches, found) => {
    expect(findBranch(text, branches)).toMatchObject(found)
  })
})
