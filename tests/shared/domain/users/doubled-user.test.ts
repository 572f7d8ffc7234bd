import { describe, expect, it } from 'vitest'
import { mergeDoubled } from '#shared/domain/users/doubled-user'
import type { PartnerTime } from '#shared/domain/users/user'
import { inventedUser } from '#tests/electron/invented-user'

function at(seconds: number): PartnerTime {
  return { at: seconds, text: `at ${seconds}` }
}
function user(storeName: string, expiresAt: PartnerTime) {
  return inventedUser(1, { storeName, expiresAt })
}

describe('mergeDoubled()', () => {
  it.each<[PartnerTime, PartnerTime, string]>([
    [at(2), at(1), 'first'],
    [at(1), at(2), 'second'],
    [at(1), at(1), 'second'],
    [at(1), null, 'first'],
    [null, at(1), 'second'],
    [at(1), { text: 'besok' }, 'first'],
    [null, { text: 'besok' }, 'second'],
  ])('of %j and %j keeps the %s, marked', (first, second, kept) => {
    expect(mergeDoubled(user('first', first), user('second', second))).toMatchObject({
      storeName: kept,
      odd: { fields: [], isDoubled: true },
    })
  })

  it('keeps what was odd about the one that stands', () => {
    const odd = { fields: [{ name: 'cabangs', text: 'null' }], isDoubled: false }
    const merged = mergeDoubled(inventedUser(1), inventedUser(1, { odd }))
    expect(merged.odd).toEqual({ ...odd, isDoubled: true })
  })
})
