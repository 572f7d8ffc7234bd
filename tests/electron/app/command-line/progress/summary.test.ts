import { describe, expect, it } from 'vitest'
import { exitCodeOf, isOpen, summarize } from '#electron/app/command-line/progress/summary'
import { type Run, type RunTotals, runStateSchema } from '#shared/domain/runs/run'

const none: RunTotals = {
  ...{ total: 0, problem: 0, ready: 0, excluded: 0, sending: 0, done: 0 },
  ...{ refused: 0, unsent: 0, unknown: 0 },
}

/** A run with these rows. */
function runOf(rows: Partial<RunTotals>, run: Partial<Run> = {}) {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  const totals = { ...none, ...rows, total }
  return { state: 'finished' as const, stopCause: null, ...run, totals }
}

describe('exitCodeOf()', () => {
  it('is 0 where every row is done or left out', () => {
    expect(exitCodeOf(runOf({ done: 3, excluded: 2 }))).toBe(0)
    expect(exitCodeOf(runOf({ excluded: 2 }, { state: 'ready' }))).toBe(0)
  })

  const needing = ['problem', 'ready', 'sending', 'refused', 'unsent', 'unknown'] as const
  it.each(needing)('is never 0 with a row that is %s, whatever the state of the run', (state) => {
    for (const of of runStateSchema.options) {
      expect(exitCodeOf(runOf({ done: 3, [state]: 1 }, { state: of }))).toBe(1)
    }
  })

  it.each(['running', 'paused', 'stopped'] as const)('is 1 for a run that is %s', (state) => {
    expect(exitCodeOf(runOf({ done: 3 }, { state }))).toBe(1)
  })

  it('is 2 where it stopped before any row was sent', () => {
    const stopped = { state: 'stopped', stopCause: 'credentials' } as const
    expect(exitCodeOf(runOf({ ready: 3, problem: 1 }, stopped))).toBe(2)
    expect(exitCodeOf(runOf({ ready: 3, done: 1 }, stopped))).toBe(1)
  })
})

describe('isOpen()', () => {
  it('starts a run again whose end nobody saw, so that the next command finds it over', () => {
    expect(isOpen(runOf({ done: 3 }, { state: 'paused' }))).toBe(true)
    expect(isOpen(runOf({ done: 3 }))).toBe(false)
    expect(isOpen(runOf({ done: 3 }, { state: 'cancelled' }))).toBe(false)
    expect(isOpen(runOf({ unknown: 1 }, { state: 'cancelled' }))).toBe(true)
    expect(isOpen(runOf({ problem: 1 }, { state: 'ready' }))).toBe(false)
  })
})

describe('summarize()', () => {
  it('has every row in exactly one number', () => {
    const { totals } = runOf({
      ...{ problem: 1, ready: 2, excluded: 3, sending: 4, done: 5 },
      ...{ refused: 6, unsent: 7, unknown: 8 },
    })
    const { total, ...parts } = summarize(totals)
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total)
  })
})
