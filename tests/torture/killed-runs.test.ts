import { describe, expect, it } from 'vitest'
import type { FaultRule } from '#electron/practice/faults'
import { createRandom } from '#tests/electron/sheets/random'
import { killRun, untilCalled } from './kill-run'
import { isLong } from './length'
import { crashPoints } from './sender-order'

/** A third of all registrations fails, in every way there is. */
const everyThird: readonly FaultRule[] = [
  { fault: 'reset-after', call: 'register', every: 13 },
  { fault: 'reset-before', call: 'register', every: 17 },
  { fault: 'error-500-after', call: 'register', every: 19 },
  { fault: 'late-commit', call: 'register', every: 23, delayMs: 300 },
  { fault: 'html', call: 'register', every: 29 },
  { fault: 'truncated', call: 'register', every: 31 },
  { fault: 'error-500-before', call: 'register', every: 37 },
  { fault: 'silence', call: 'register', every: 41 },
  { fault: 'cut-body', call: 'register', every: 43 },
  { fault: 'reset-before', call: 'check', every: 47 },
]

const { rows, kills } = isLong ? { rows: 3000, kills: 300 } : { rows: 300, kills: 30 }

describe('a run of a console that is killed', () => {
  it.concurrent(`loses and doubles nothing: ${rows} rows, ${kills} kills at any moment`, async () => {
    const random = createRandom(rows)
    const deaths = await killRun({
      rows,
      kills,
      inFlight: 8,
      faults: everyThird,
      crash: () => null,
      isOver: (server) => untilCalled(server, Math.floor(random() * 24), random() * 20),
    })
    expect(deaths).toBe(kills)
  })

  it.concurrent.each(crashPoints)('loses and doubles nothing: 20 kills %s', async (point) => {
    const random = createRandom(crashPoints.indexOf(point))
    const deaths = await killRun({
      rows: 100,
      kills: 20,
      inFlight: 2,
      faults: [],
      crash: () => ({ point, time: 1 + Math.floor(random() * 5) }),
    })
    expect(deaths).toBe(20)
  })
})
