import { afterEach, describe, expect, it } from 'vitest'
import { freeInvoices } from '#electron/ledger/runs/activations-table'
import { type ActivationHarness, openActivationHarness } from './activation-harness'

let harness: ActivationHarness

afterEach(() => harness.close())

describe('an activation that is refused', () => {
  it('holds its invoice until it is proven that nothing came of it', async () => {
    harness = await openActivationHarness({
      faults: [{ fault: 'status-false', call: 'activate', until: 1 }],
    })
    const [user, another] = await harness.users(2)
    if (!user || !another) throw new Error('too few users')
    const first = harness.addRun([{ user, invoiceCode: 'INV-0' }])
    await harness.activate(first).ended
    expect(harness.rows(first)[0]).toMatchObject({ state: 'refused', cause: 'refusal-provisional' })
    const second = harness.addRun([{ user, invoiceCode: 'INV-0' }])
    await harness.activate(second).ended
    expect(harness.rows(second)[0]?.conflict).toMatchObject({
      kind: 'sent-before',
      runId: first,
      state: 'refused',
    })
    freeInvoices(harness.db, { runId: first, position: 0 })
    const third = harness.addRun([{ user, invoiceCode: 'INV-0' }])
    await harness.activate(third).ended
    expect(harness.totals(third)).toMatchObject({ done: 1 })
    expect(harness.server.counts()).toMatchObject({ activated: 1, repeatedInvoices: 0 })
  })

  it('is done where it was done before it was refused', async () => {
    harness = await openActivationHarness({
      faults: [{ fault: 'refused-after', call: 'activate' }],
    })
    const users = (await harness.users(20)).filter(({ packetId }) => packetId !== '11').slice(0, 4)
    const runId = harness.addRun(users.map((user, n) => ({ user, invoiceCode: `INV-${n}` })))
    expect(await harness.activate(runId).ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ done: 4 })
    expect(harness.server.counts()).toMatchObject({ activated: 4, repeatedInvoices: 0 })
  })
})
