import { afterEach, describe, expect, it } from 'vitest'
import { markSending } from '#electron/ledger/runs/sending-table'
import type { FaultName } from '#electron/practice/faults'
import { type ActivationHarness, openActivationHarness } from '../activation-harness'

let harness: ActivationHarness

afterEach(() => harness.close())

describe('checking as a kind of work', () => {
  it("keeps the answer in the server's words, with the packet", async () => {
    harness = await openActivationHarness()
    const users = await harness.users(5)
    const runId = harness.addChecks([...users.map(({ email }) => email), 'siapa@contoh.co.id'])
    expect(await harness.check(runId).ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ total: 6, done: 5, refused: 1 })
    const rows = harness.rows(runId)
    expect(rows[0]).toMatchObject({
      serverMessage: expect.stringContaining('berlangganan paket'),
      readings: { before: null, after: { packetId: users[0]?.packetId } },
    })
    expect(rows[5]).toMatchObject({ state: 'refused', serverMessage: 'User tidak ditemukan.' })
  })

  const faults: FaultName[] = ['reset-before', 'error-500-before', 'html', 'truncated', 'silence']
  it.each(faults)('looks again where an answer was lost: %s', async (fault) => {
    harness = await openActivationHarness({ faults: [{ fault, call: 'check', every: 4 }] })
    const users = await harness.users(10)
    const runId = harness.addChecks(users.map(({ email }) => email))
    expect(await harness.check(runId).ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ done: 10, unknown: 0 })
  })

  it('takes a look that a crash cut off again', async () => {
    harness = await openActivationHarness()
    const [user] = await harness.users(1)
    const runId = harness.addChecks([user?.email ?? ''])
    const [row] = harness.rows(runId)
    if (!row) throw new Error('no row')
    markSending(harness.db, row, { sentAt: 1, absentAt: null })
    expect(await harness.check(runId).ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ done: 1 })
  })

  it('goes on past any number of users that are not there', async () => {
    harness = await openActivationHarness()
    const runId = harness.addChecks(Array.from({ length: 30 }, (_, n) => `siapa${n}@contoh.co.id`))
    expect(await harness.check(runId).ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ refused: 30 })
  })

  it('looks an address up again that another run looked up', async () => {
    harness = await openActivationHarness()
    const [user] = await harness.users(1)
    for (const _ of [1, 2]) {
      const runId = harness.addChecks([user?.email ?? ''])
      await harness.check(runId).ended
      expect(harness.totals(runId)).toMatchObject({ done: 1 })
    }
    // Each look has its control.
    expect(harness.server.counts().calls.check).toBe(4)
  })
})
