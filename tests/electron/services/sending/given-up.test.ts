import { afterEach, describe, expect, it } from 'vitest'
import { beginSending } from '#electron/ledger/runs/sending-table'
import { openSendingHarness, type SendingHarness } from './sending-harness'

let harness: SendingHarness

afterEach(() => harness.close())

/** A cancelled run of three rows, the first of which may have been sent. */
function addGivenUp(): number {
  const runId = harness.addRun(3)
  const [first] = harness.rows(runId)
  if (!first) throw new Error('no row')
  beginSending(harness.db, first, { sentAt: Math.floor(Date.now() / 1000), absentAt: 1 })
  return runId
}

describe('looking at the doubts of a cancelled run', () => {
  it.each(['paused', 'cut off', 'finished'])(
    'sends nothing, and stays cancelled when %s',
    async (how) => {
      harness = await openSendingHarness()
      const runId = addGivenUp()
      if (how === 'cut off') await harness.closeServer()
      const engine = harness.start(runId, { scope: 'settle' })
      if (how === 'paused') engine.pause()
      expect(await engine.ended).toBe('cancelled')
      expect(harness.run(runId)?.state).toBe('cancelled')
      expect(harness.server.counts().calls.register).toBe(0)
      const { done, ready, unknown } = harness.totals(runId)
      expect([done, ready + unknown]).toEqual([0, 3])
    },
  )
})
