import { describe, it } from 'vitest'
import type { FaultRule } from '#electron/practice/faults'
import { openSendingHarness } from './sending-harness'

const spoiled: FaultRule[][] = [
  [{ fault: 'late', delayMs: 900, call: 'register', every: 3 }],
  [{ fault: 'late-commit', delayMs: 400, call: 'register', every: 3 }],
  [{ fault: 'silence', call: 'register', every: 4 }],
  [{ fault: 'reset-before', call: 'register', every: 3 }],
  [{ fault: 'reset-after', call: 'register', every: 3 }],
  [{ fault: 'cut-body', call: 'register', every: 3 }],
  [{ fault: 'error-500-before', call: 'register', every: 3 }],
  [{ fault: 'error-500-after', call: 'register', every: 3 }],
  [{ fault: 'unavailable-503', call: 'register', every: 5, until: 10 }],
  [{ fault: 'rate-limit-429', call: 'register', every: 5, until: 10 }],
  [{ fault: 'redirect', call: 'register', every: 3 }],
  [{ fault: 'html', call: 'register', every: 3 }],
  [{ fault: 'empty', call: 'register', every: 3 }],
  [{ fault: 'truncated', call: 'register', every: 3 }],
  [{ fault: 'php-warning', call: 'register' }],
  [{ fault: 'status-string', call: 'register' }],
  [{ fault: 'html', call: 'check', every: 3 }],
  [{ fault: 'reset-before', call: 'check', every: 3 }],
  [
    { fault: 'reset-after', call: 'register', every: 3 },
    { fault: 'error-500-before', call: 'register', every: 4 },
    { fault: 'truncated', call: 'check', every: 5 },
  ],
]

describe('startEngine()', () => {
  // Each has a service and a ledger of its own, and mostly waits for what it lost.
  it.concurrent.for(
    spoiled.map(
      (rules) => [rules.map((rule) => `${rule.call} ${rule.fault}`).join(', '), rules] as const,
    ),
  )('loses nothing and doubles nothing under %s', async ([, rules], { expect }) => {
    const harness = await openSendingHarness({ faults: rules })
    try {
      const runId = harness.addRun(12)
      // A settle time longer than anything the service still does after its answer is lost.
      expect(await harness.start(runId, { settleSeconds: 2 }).ended).toBe('finished')
      expect(harness.totals(runId)).toMatchObject({ total: 12, done: 12 })
      expect(harness.server.userCount()).toBe(30 + 12)
      expect(harness.server.counts()).toMatchObject({ registered: 12, duplicatesRefused: 0 })
      for (const row of harness.rows(runId)) expect(row.registrationId).toMatch(/^ELK\d+$/)
    } finally {
      await harness.close()
    }
  })
})
