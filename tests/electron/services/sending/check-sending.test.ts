import { afterEach, describe, expect, it } from 'vitest'
import { markSending } from '#electron/ledger/sending-table'
import type { FaultName } from '#electron/practice/faults'
import { type ActivationBench, openActivationBench } from './activation-bench'

let bench: ActivationBench

afterEach(() => bench.close())

describe('checking as a kind of work', () => {
  it("keeps the answer in the server's words, with the packet", async () => {
    bench = await openActivationBench()
    const users = await bench.users(5)
    const runId = bench.addChecks([...users.map(({ email }) => email), 'siapa@contoh.co.id'])
    expect(await bench.check(runId).ended).toBe('finished')
    expect(bench.totals(runId)).toMatchObject({ total: 6, done: 5, refused: 1 })
    const rows = bench.rows(runId)
    expect(rows[0]).toMatchObject({
      serverMessage: expect.stringContaining('berlangganan paket'),
      readings: { before: null, after: { packetId: users[0]?.packetId } },
    })
    expect(rows[5]).toMatchObject({ state: 'refused', serverMessage: 'User tidak ditemukan.' })
  })

  const faults: FaultName[] = ['reset-before', 'error-500-before', 'html', 'truncated', 'silence']
  it.each(faults)('looks again where an answer was lost: %s', async (fault) => {
    bench = await openActivationBench({ faults: [{ fault, call: 'check', every: 4 }] })
    const users = await bench.users(10)
    const runId = bench.addChecks(users.map(({ email }) => email))
    expect(await bench.check(runId).ended).toBe('finished')
    expect(bench.totals(runId)).toMatchObject({ done: 10, unknown: 0 })
  })

  it('takes a look that a crash cut off again', async () => {
    bench = await openActivationBench()
    const [user] = await bench.users(1)
    const runId = bench.addChecks([user?.email ?? ''])
    const [row] = bench.rows(runId)
    if (!row) throw new Error('no row')
    markSending(bench.db, row, { sentAt: 1, absentAt: null })
    expect(await bench.check(runId).ended).toBe('finished')
    expect(bench.totals(runId)).toMatchObject({ done: 1 })
  })

  it('goes on past any number of users that are not there', async () => {
    bench = await openActivationBench()
    const runId = bench.addChecks(Array.from({ length: 30 }, (_, n) => `siapa${n}@contoh.co.id`))
    expect(await bench.check(runId).ended).toBe('finished')
    expect(bench.totals(runId)).toMatchObject({ refused: 30 })
  })

  it('looks an address up again that another run looked up', async () => {
    bench = await openActivationBench()
    const [user] = await bench.users(1)
    for (const _ of [1, 2]) {
      const runId = bench.addChecks([user?.email ?? ''])
      await bench.check(runId).ended
      expect(bench.totals(runId)).toMatchObject({ done: 1 })
    }
    // Each look has its control.
    expect(bench.server.counts().calls.check).toBe(4)
  })
})
