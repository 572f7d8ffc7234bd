import { afterEach, describe, expect, it } from 'vitest'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { openSendingHarness, type SendingHarness, standingClock } from './sending-harness'

let harness: SendingHarness

afterEach(() => harness.close())

/** Counts the turns of the event loop in which something is written: each is one commit. */
function countCommits(writer: LedgerWriter) {
  let commits = 0
  let isGathering = false
  const counting: LedgerWriter = {
    db: writer.db,
    write(work) {
      if (!isGathering) {
        isGathering = true
        commits += 1
        setImmediate(() => {
          isGathering = false
        })
      }
      return writer.write(work)
    },
  }
  return { writer: counting, commits: () => commits }
}

describe('startEngine()', () => {
  it('records a success and the next intent in one commit', async () => {
    harness = await openSendingHarness()
    const runId = harness.addRun(10)
    const { writer, commits } = countCommits(harness.writer)
    const inFlight = { start: 1, most: 1 }
    const clock = standingClock
    const engine = harness.start(runId, { writer, clock, checksFirst: false, inFlight })
    expect(await engine.ended).toBe('finished')
    // The first intent, nine shared ones, the last success, the end of the run.
    expect(commits()).toBe(12)
  })
})
