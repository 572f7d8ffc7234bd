import { afterEach, describe, expect, it } from 'vitest'
import { freeInvoices } from '#electron/ledger/activations-table'
import { type ActivationBench, openActivationBench } from './activation-bench'

let bench: ActivationBench

afterEach(() => bench.close())

describe('an activation that is refused', () => {
  it('holds its invoice until it is proven that nothing came of it', async () => {
    bench = await openActivationBench({
      faults: [{ fault: 'status-false', call: 'activate', until: 1 }],
    })
    const [user, another] = await bench.users(2)
    if (!user || !another) throw new Error('too few users')
    const first = bench.addRun([{ user, invoiceCode: 'INV-0' }])
    await bench.activate(first).ended
    expect(bench.rows(first)[0]).toMatchObject({ state: 'refused', cause: 'refusal-provisional' })
    const second = bench.addRun([{ user, invoiceCode: 'INV-0' }])
    await bench.activate(second).ended
    expect(bench.rows(second)[0]?.conflict).toMatchObject({
      kind: 'sent-before',
      runId: first,
      state: 'refused',
    })
    freeInvoices(bench.db, { runId: first, position: 0 })
    const third = bench.addRun([{ user, invoiceCode: 'INV-0' }])
    await bench.activate(third).ended
    expect(bench.totals(third)).toMatchObject({ done: 1 })
    expect(bench.server.counts()).toMatchObject({ activated: 1, repeatedInvoices: 0 })
  })

  it('is done where it was done before it was refused', async () => {
    bench = await openActivationBench({
      faults: [{ fault: 'refused-after', call: 'activate' }],
    })
    const users = (await bench.users(20)).filter(({ packetId }) => packetId !== '11').slice(0, 4)
    const runId = bench.addRun(users.map((user, n) => ({ user, invoiceCode: `INV-${n}` })))
    expect(await bench.activate(runId).ended).toBe('finished')
    expect(bench.totals(runId)).toMatchObject({ done: 4 })
    expect(bench.server.counts()).toMatchObject({ activated: 4, repeatedInvoices: 0 })
  })
})
