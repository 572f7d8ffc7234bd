import { z } from 'zod'
import type { RowState } from './row'
import type { Run, RunKind } from './run'

/** What of a run a person still has to do, in the order in which it is offered. */
export const leftParts = ['toSend', 'toFix', 'refused', 'inDoubt'] as const
export type LeftPart = (typeof leftParts)[number]

/** How many rows of a run are left, by what is to be done about them. */
export type WhatIsLeft = Readonly<Record<LeftPart, number>> & {
  readonly all: number
  /** What is offered first; null where nothing is left. */
  readonly lead: LeftPart | null
}

/** What may be closed with a reason. A doubt may not: it is decided. */
export const closablePartSchema = z.enum(['toSend', 'toFix', 'refused'])
export type ClosablePart = z.infer<typeof closablePartSchema>

/** The states of rows that are not over, by what is to be done about them. */
export const statesOf: Readonly<Record<LeftPart, readonly RowState[]>> = {
  toSend: ['ready', 'sending', 'unsent'],
  toFix: ['problem'],
  refused: ['refused'],
  inDoubt: ['unknown'],
}

/**
 * What is left of a run, whatever its state is called inside: the one answer for result, home, lists and badges.
 *
 * Rows that are done or left out are over. So is a user whom a check did not find: that is its answer.
 */
export function whatIsLeft(run: Pick<Run, 'kind' | 'source' | 'totals'>): WhatIsLeft {
  const isAsked = partsOf(run.kind, run.source.format === 'form')
  const count = (part: LeftPart) =>
    isAsked.includes(part) ? statesOf[part].reduce((sum, state) => sum + run.totals[state], 0) : 0
  const counts = {
    toSend: count('toSend'),
    toFix: count('toFix'),
    refused: count('refused'),
    inDoubt: count('inDoubt'),
  }
  const lead = leftParts.find((part) => counts[part] > 0) ?? null
  const all = leftParts.reduce((sum, part) => sum + counts[part], 0)
  return { ...counts, all, lead }
}

/** Whether nothing of the run is left to anybody. */
export function isOver(run: Pick<Run, 'kind' | 'source' | 'state' | 'totals'>): boolean {
  return hasEnded(run) && whatIsLeft(run).all === 0
}

/** Whether nothing more is done about the run by itself: it was sent to its end, or given up. */
export function hasEnded({ state }: Pick<Run, 'state'>): boolean {
  return state === 'finished' || state === 'cancelled'
}

/** Whether the run goes no further without somebody: to fix, to send, to resume or to settle. */
export function needsPerson(run: Pick<Run, 'kind' | 'source' | 'state' | 'totals'>): boolean {
  return run.state !== 'running' && !isOver(run)
}

/** States of rows that may be left of a run that has ended; whether they are, `isOver` says. */
export const leftStates: readonly RowState[] = Object.values(statesOf).flat()

/** One row that was typed in a form is put right there, as a new run: only its doubt stays with the old one. */
function partsOf(kind: RunKind, isTyped: boolean): readonly LeftPart[] {
  if (kind === 'check') return ['toSend', 'toFix', 'inDoubt']
  return isTyped ? ['inDoubt'] : leftParts
}
