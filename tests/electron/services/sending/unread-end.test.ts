import { afterEach, describe, expect, it } from 'vitest'
import { type ActivationHarness, openActivationHarness } from './activation-harness'

let harness: ActivationHarness

afterEach(() => harness.close())

describe('an end that nobody can read', () => {
  it('is left out of what was read before and after, and is not "no end"', async () => {
    harness = await openActivationHarness({ faults: [{ fault: 'odd-dates', call: 'user' }] })
    const [user] = await harness.users(1)
    if (user === undefined) throw new Error('too few users')
    const packetId = user.packetId === '11' ? '12' : '11'
    const runId = harness.addRun([{ user, invoiceCode: 'INV-1', packetId }])
    expect(await harness.activate(runId).ended).toBe('finished')
    const [row] = harness.rows(runId)
    expect(row?.readings?.before).toMatchObject({ packetId: user.packetId })
    expect(row?.readings?.before).not.toHaveProperty('expiresAt')
    expect(row?.readings?.after ?? {}).not.toHaveProperty('expiresAt')
  })
})
