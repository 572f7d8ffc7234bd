import { property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkActivation } from '#shared/domain/fields/check-activation'
import type { CheckedCells } from '#shared/domain/fields/check-cells'
import { checkUserToLookUp } from '#shared/domain/fields/check-fields'
import { checkStore } from '#shared/domain/fields/check-store'
import { checkProperty } from '#tests/check-property'
import { known } from './activation-known'
import { cellOf, madeActivations, madeStores } from './made-cells'

/** Repairs that change nothing: what is said of a value is said of it again. */
const onlySaid: ReadonlySet<string> = new Set([
  ...['password-outer-spaces-kept', 'user-expired', 'packet-trial', 'amount-unlike'],
  ...['date-future', 'date-old'],
])

type Checked = Pick<CheckedCells, 'values' | 'repairs' | 'problems'>

/** The first check's values, checked again: the same values and problems, and nothing left to repair. */
function expectSettled(first: Checked, again: Checked): void {
  expect(again.values).toEqual(first.values)
  expect(again.problems).toEqual(first.problems)
  expect(again.repairs.filter(({ code }) => !onlySaid.has(code))).toEqual([])
}

describe('what a check repaired', () => {
  it('is the same when it is checked again, for a registration', async () => {
    const settles = property(madeStores, (values) => {
      const first = checkStore(values)
      expectSettled(first, checkStore(first.values))
    })
    await checkProperty(settles, 10_000)
  })

  it('is the same when it is checked again, for a user to look up', async () => {
    const settles = property(cellOf('email'), (email) => {
      const first = checkUserToLookUp({ email })
      expectSettled(first, checkUserToLookUp(first.values))
    })
    await checkProperty(settles, 10_000)
  })

  it('is the same when it is checked again, for an activation', async () => {
    const settles = property(madeActivations, (values) => {
      const first = checkActivation(values, {}, known)
      const again = checkActivation(first.values, {}, known)
      expectSettled(first, again)
      expect(again.unpaid).toBe(first.unpaid)
    })
    await checkProperty(settles, 10_000)
  })
})
