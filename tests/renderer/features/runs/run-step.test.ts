import { describe, expect, it } from 'vitest'
import type { Run } from '#shared/domain/runs/run'
import { shownStep, stepOfRun } from '../../../../renderer/features/runs/run-step'

const totals = {
  total: 1,
  problem: 0,
  ready: 1,
  excluded: 0,
  sending: 0,
  done: 0,
  refused: 0,
  unsent: 0,
  unknown: 0,
}

function runIn(state: Run['state'], startedAt: number | null = 100): Run {
  return {
    id: 1,
    kind: 'register',
    state,
    stopCause: null,
    stopDetail: null,
    source: {
      name: 'toko.csv',
      format: 'csv',
      encoding: 'utf-8',
      separator: ';',
      sheet: null,
      headerRow: 1,
    },
    totals,
    counts: { repaired: 0, already: 0, setAside: 0, hidden: 0, closed: 0 },
    createdAt: 0,
    startedAt,
    endedAt: null,
    canUndo: false,
    canRedo: false,
  }
}

describe('stepOfRun()', () => {
  it.each([
    ['draft', 'check'],
    ['ready', 'check'],
    ['running', 'send'],
    ['paused', 'send'],
    ['stopped', 'send'],
    ['finished', 'result'],
    ['cancelled', 'result'],
  ] as const)('leads a run that is %s to %s', (state, step) => {
    expect(stepOfRun(runIn(state))).toBe(step)
  })
})

describe('shownStep()', () => {
  it('lets rows be fixed while nothing is being sent', () => {
    expect(shownStep(runIn('paused'), 'check')).toBe('check')
    expect(shownStep(runIn('finished'), 'check')).toBe('check')
  })

  it('shows the sending of a run that is running, whatever was asked for', () => {
    expect(shownStep(runIn('running'), 'check')).toBe('send')
  })

  it('shows no sending of a run that never began', () => {
    expect(shownStep(runIn('draft', null), 'send')).toBe('check')
  })
})
