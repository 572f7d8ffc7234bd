import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { FaultName } from '#electron/practice/faults'
import { openSendingBench, type SendingBench } from './sending-bench'

let bench: SendingBench

afterEach(() => bench.close())

const lossy = { fault: 'reset-after', call: 'register', every: 2 } as const

describe('a service that fails in meaning', () => {
  it.each(['maintenance', 'empty-yes', 'status-false'] as const)(
    'is believed in nothing while it says %s, and rows end once it is itself again',
    async (fault: FaultName) => {
      bench = await openSendingBench({ faults: [lossy] })
      const runId = bench.addRun(8)
      let isAway = false
      const engine = bench.start(runId, {
        // As soon as an answer is lost, call 3 says nothing true any more.
        onProgress: ({ totals }) => {
          if (isAway || totals.unknown === 0) return
          isAway = true
          bench.server.setFaults([lossy, { fault, call: 'check' }])
        },
      })
      await expect.poll(() => engine.progress().controls.waits).not.toBeNull()
      const { done, unknown } = bench.totals(runId)
      expect(bench.rows(runId).filter(({ knownBy }) => knownBy === 'reading')).toEqual([])
      // Longer than the settle time: absence that is only said would count by now.
      await sleep(1500)
      expect(bench.totals(runId)).toMatchObject({ done, unknown, refused: 0, excluded: 0 })
      bench.server.setFaults([])
      expect(await engine.ended).toBe('finished')
      expect(bench.totals(runId)).toMatchObject({ done: 8 })
      expect(bench.server.counts()).toMatchObject({ registered: 8, duplicatesRefused: 0 })
    },
  )

  it('is not believed when it refuses what it did', async () => {
    bench = await openSendingBench({
      faults: [{ fault: 'refused-after', call: 'register', every: 3 }],
    })
    const runId = bench.addRun(9)
    expect(await bench.start(runId).ended).toBe('finished')
    expect(bench.totals(runId)).toMatchObject({ done: 9, refused: 0 })
    expect(bench.server.counts()).toMatchObject({ registered: 9, duplicatesRefused: 0 })
  })

  it('skips no shop of which it only says "yes"', async () => {
    bench = await openSendingBench({ faults: [{ fault: 'empty-yes', call: 'check', until: 6 }] })
    const runId = bench.addRun(5)
    expect(await bench.start(runId).ended).toBe('finished')
    expect(bench.totals(runId)).toMatchObject({ done: 5, excluded: 0 })
  })

  it('makes a run that works by itself give up in the end', async () => {
    bench = await openSendingBench({ faults: [{ fault: 'maintenance', call: 'check' }] })
    const runId = bench.addRun(3)
    expect(await bench.start(runId, { patienceMs: 300 }).ended).toBe('stopped')
    expect(bench.run(runId)).toMatchObject({ stopCause: 'unclear-answers' })
    expect(bench.server.counts().calls.register).toBe(0)
  })
})
