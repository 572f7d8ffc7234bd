import { describe, expect, it } from 'vitest'
import type { Run, RunTotals } from '#shared/domain/runs/run'
import { isOver, needsPerson, whatIsLeft } from '#shared/domain/runs/what-is-left'

const none: RunTotals = {
  ...{ total: 0, problem: 0, ready: 0, excluded: 0, sending: 0 },
  ...{ done: 0, refused: 0, unsent: 0, unknown: 0 },
}
const source: Run['source'] = {
  ...{ name: 'toko.csv', format: 'csv', encoding: 'utf-8', separator: ';', sheet: null },
  headerRow: 0,
}

function run(
  totals: Partial<RunTotals>,
  rest: Partial<Pick<Run, 'kind' | 'state' | 'source'>> = {},
): Pick<Run, 'kind' | 'source' | 'state' | 'totals'> {
  return { kind: 'register', state: 'finished', source, ...rest, totals: { ...none, ...totals } }
}

describe('whatIsLeft()', () => {
  it('counts what is to be sent, fixed, sent again and decided, the first of them the lead', () => {
    const totals = { ready: 2, unsent: 1, problem: 5, refused: 3, unknown: 4, done: 9, excluded: 7 }
    expect(whatIsLeft(run(totals))).toEqual({
      ...{ toSend: 3, toFix: 5, refused: 3, inDoubt: 4, all: 15, lead: 'toSend' },
    })
  })

  it.each([
    [{ problem: 133, done: 268 }, 'toFix'],
    [{ refused: 12, unknown: 1 }, 'refused'],
    [{ unknown: 20 }, 'inDoubt'],
    [{ done: 3, excluded: 2 }, null],
  ] as const)('leads with what is left: %j', (totals, lead) => {
    expect(whatIsLeft(run(totals)).lead).toBe(lead)
  })

  it('takes a user that a check did not find for its answer', () => {
    const totals = { refused: 3, problem: 1 }
    expect(whatIsLeft(run(totals, { kind: 'check' }))).toMatchObject({ refused: 0, all: 1 })
  })

  it('leaves the row of a form to its form, but for its doubt', () => {
    const typed = { source: { ...source, format: 'form' as const } }
    expect(whatIsLeft(run({ refused: 1 }, typed)).all).toBe(0)
    expect(whatIsLeft(run({ unknown: 1 }, typed)).lead).toBe('inDoubt')
  })
})

describe('isOver()', () => {
  it.each([
    ['finished', {}, true],
    ['cancelled', {}, true],
    ['finished', { problem: 1 }, false],
    ['cancelled', { ready: 1 }, false],
    ['paused', {}, false],
  ] as const)('%s with %j: %s', (state, totals, expected) => {
    expect(isOver(run({ done: 1, ...totals }, { state }))).toBe(expected)
  })
})

describe('needsPerson()', () => {
  it.each([
    ['running', { ready: 3 }, false],
    ['ready', { ready: 3 }, true],
    ['finished', { refused: 3 }, true],
    ['finished', { done: 3 }, false],
  ] as const)('%s with %j: %s', (state, totals, expected) => {
    expect(needsPerson(run(totals, { state }))).toBe(expected)
  })
})
