import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { FaultName } from '#electron/practice/faults'
import { openSendingHarness, type SendingHarness } from './sending-harness'

let harness: SendingHarness

afterEach(() => harness.close())

const lossy = { fault: 'reset-after', call: 'register', every: 2 } as const

describe('a service that fails in meaning', () => {
  it.each(['maintenance', 'empty-yes', 'status-false'] as const)(
    'is believed in nothing while it says %s, and rows end once it is itself again',
    async (fault: FaultName) => {
      harness = await openSendingHarness({ faults: [lossy] })
      const runId = harness.addRun(8)
      let isAway = false
      const engine = harness.start(runId, {
        // As soon as an answer is lost, call 3 says nothing true any more.
        onProgress: ({ totals }) => {
          if (isAway || totals.unknown === 0) return
          isAway = true
          harness.server.setFaults([lossy, { fault, call: 'check' }])
        },
      })
      await expect.poll(() => engine.progress().controls.waits).not.toBeNull()
      const { done, unknown } = harness.totals(runId)
      expect(harness.rows(runId).filter(({ knownBy }) => knownBy === 'reading')).toEqual([])
      // Longer than the settle time: absence that is only said would count by now.
      await sleep(1500)
      expect(harness.totals(runId)).toMatchObject({ done, unknown, refused: 0, excluded: 0 })
      harness.server.setFaults([])
      expect(await engine.ended).toBe('finished')
      expect(harness.totals(runId)).toMatchObject({ done: 8 })
      expect(harness.server.counts()).toMatchObject({ registered: 8, duplicatesRefused: 0 })
    },
  )

  it('is not believed when it refuses what it did', async () => {
    harness = await openSendingHarness({
      faults: [{ fault: 'refused-after', call: 'register', every: 3 }],
    })
    const runId = harness.addRun(9)
    expect(await harness.start(runId).ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ done: 9, refused: 0 })
    expect(harness.server.counts()).toMatchObject({ registered: 9, duplicatesRefused: 0 })
  })

  it('skips no shop of which it only says "yes"', async () => {
    harness = await openSendingHarness({
      faults: [{ fault: 'empty-yes', call: 'check', until: 6 }],
    })
    const runId = harness.addRun(5)
    expect(await harness.start(runId).ended).toBe('finished')
    expect(harness.totals(runId)).toMatchObject({ done: 5, excluded: 0 })
  })

  it('makes a run that works by itself give up in the end', async () => {
    harness = await openSendingHarness({ faults: [{ fault: 'maintenance', call: 'check' }] })
    const runId = harness.addRun(3)
    expect(await harness.start(runId, { patienceMs: 300 }).ended).toBe('stopped')
    expect(harness.run(runId)).toMatchObject({ stopCause: 'unclear-answers' })
    expect(harness.server.counts().calls.register).toBe(0)
  })
})
