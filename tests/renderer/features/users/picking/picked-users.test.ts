import { describe, expect, it } from 'vitest'
import { everyUser } from '#shared/domain/users/user-query'
import {
  countPicked,
  hasPicked,
  isNothingPicked,
  mostOneByOne,
  nobody,
  type PickedUsers,
  pickUsers,
  toSelection,
} from '../../../../../renderer/features/users/picking/picked-users'

function user(registrationId: string) {
  return {
    registrationId,
    email: `${registrationId}@contoh.co.id`,
    isMasked: false,
  }
}
const all: PickedUsers = { kind: 'matching', filter: everyUser, except: new Set() }
function many(count: number) {
  return Array.from({ length: count }, (_, n) => user(`ELK${n}`))
}

describe('picked users', () => {
  it('are picked and left one by one', () => {
    const two = pickUsers(nobody, [user('ELK1'), user('ELK2')], true) ?? nobody
    expect(toSelection(two)).toEqual({ kind: 'ids', ids: ['ELK1', 'ELK2'] })
    const one = pickUsers(two, [user('ELK1')], false) ?? nobody
    expect([hasPicked(one, 'ELK1'), hasPicked(one, 'ELK2')]).toEqual([false, true])
    expect(countPicked(one, 99)).toBe(1)
    expect(isNothingPicked(pickUsers(one, [user('ELK2')], false) ?? all)).toBe(true)
  })

  it('are all that match but for those left out, seen or not', () => {
    const without = pickUsers(all, [user('ELK7')], false) ?? nobody
    expect([hasPicked(without, 'ELK7'), hasPicked(without, 'ELK8')]).toEqual([false, true])
    expect(countPicked(without, 200_000)).toBe(199_999)
    expect(countPicked(without, null)).toBeNull()
    expect(toSelection(without)).toEqual({ kind: 'matching', filter: everyUser, except: ['ELK7'] })
    expect(pickUsers(without, [user('ELK7')], true)).toEqual(all)
  })

  it('are refused beyond what may be named one by one', () => {
    expect(pickUsers(nobody, many(mostOneByOne), true)).not.toBeNull()
    expect(pickUsers(nobody, many(mostOneByOne + 1), true)).toBeNull()
    expect(pickUsers(all, many(mostOneByOne + 1), false)).toBeNull()
  })
})
