import { afterEach, describe, expect, it } from 'vitest'
import { type ActivationBench, openActivationBench } from './activation-bench'

let bench: ActivationBench

afterEach(() => bench.close())

describe('an end that nobody can read', () => {
  it('is left out of what was read before and after, and is not "no end"', async () => {
    bench = await openActivationBench({ faults: [{ fault: 'odd-dates', call: 'user' }] })
    const [user] = await bench.users(1)
    if (user === undefined) throw new Error('too few users')
    const packetId = user.packetId === '11' ? '12' : '11'
    const runId = bench.addRun([{ user, invoiceCode: 'INV-1', packetId }])
    expect(await bench.activate(runId).ended).toBe('finished')
    const [row] = bench.rows(runId)
    expect(row?.readings?.before).toMatchObject({ packetId: user.packetId })
    expect(row?.readings?.before).not.toHaveProperty('expiresAt')
    expect(row?.readings?.after ?? {}).not.toHaveProperty('expiresAt')
  })
})
