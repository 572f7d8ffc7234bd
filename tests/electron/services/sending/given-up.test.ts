import { afterEach, describe, expect, it } from 'vitest'
import { beginSending } from '#electron/ledger/sending-table'
import { openSendingBench, type SendingBench } from './sending-bench'

let bench: SendingBench

afterEach(() => bench.close())

/** A cancelled run of three rows, the first of which may have been sent. */
function addGivenUp(): number {
  const runId = bench.addRun(3)
  const [first] = bench.rows(runId)
  if (!first) throw new Error('no row')
  beginSending(bench.db, first, { sentAt: Math.floor(Date.now() / 1000), absentAt: 1 })
  return runId
}

describe('looking at the doubts of a cancelled run', () => {
  it.each(['paused', 'cut off', 'finished'])(
    'sends nothing, and stays cancelled when %s',
    async (how) => {
      bench = await openSendingBench()
      const runId = addGivenUp()
      if (how === 'cut off') await bench.closeServer()
      const engine = bench.start(runId, { scope: 'settle' })
      if (how === 'paused') engine.pause()
      expect(await engine.ended).toBe('cancelled')
      expect(bench.run(runId)?.state).toBe('cancelled')
      expect(bench.server.counts().calls.register).toBe(0)
      const { done, ready, unknown } = bench.totals(runId)
      expect([done, ready + unknown]).toEqual([0, 3])
    },
  )
})
