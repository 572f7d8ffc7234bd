import { seconds } from '#electron/async/clock'
import { findEnded, findTakenOn } from '#electron/ledger/office/elsewhere-table'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { assertNever } from '#shared/domain/assert-never'
import type { RowConflict } from '#shared/domain/runs/row'
import type { OfficeAnswer } from '../office-claims'
import type { StepContext } from '../step'
import type { Verdict } from '../transition'
import { leaveToPerson, lookSoon, proven } from './verdicts'

/**
 * A younger claim is not taken on: its own desk may be about to send by it. That one sends by no claim that it asked for
 * more than a minute ago (`OfficeClaims.isFresh`), so what is older is on its way, was sent, or never is.
 */
const oldEnoughSeconds = 600
/** The copy shows what was before the claim where it is so much older: desks' clocks and the register's may differ. */
const copyOlderSeconds = 600
const firstLookSeconds = 1

/**
 * Takes a row on whose claim another desk never told the end of: from here on it is a row in doubt like any other, but
 * for whose claim it is. Null where that is too early.
 */
export async function takeOn(
  { clock, strategy }: StepContext,
  row: RowRecord,
  { claim, holder }: Extract<OfficeAnswer, { kind: 'theirs' }>,
): Promise<Verdict | null> {
  if (claim.ageSeconds < oldEnoughSeconds) return null
  const claimedAt = seconds(clock) - claim.ageSeconds
  const before = (await strategy.findBefore?.(row, claimedAt - copyOlderSeconds)) ?? null
  const transition = { kind: 'taken-on', claim, holder, before } as const
  return { transition: { ...transition, lookInSeconds: firstLookSeconds } }
}

/**
 * Settles a row in doubt by reading, and heeds whose claim it is: one that was taken on, one of this desk that another
 * one settled meanwhile, or, as nearly always, its own.
 */
export async function settleWithOffice(context: StepContext, row: RowRecord): Promise<Verdict> {
  if (row.conflict?.kind === 'sent-elsewhere') return settleTakenOn(context, row, row.conflict)
  const ended = context.office && findEnded(context.writer.db, row)
  if (!ended) return context.strategy.settle(context, row)
  if (ended.event === 'done' && ended.registrationId !== null) return proven(ended.registrationId)
  return context.strategy.settle({ ...context, elsewhere: 'ended' }, row)
}

type Elsewhere = Extract<RowConflict, { kind: 'sent-elsewhere' }>

/** Asks the office first: the other desk may have come back, and told. */
async function settleTakenOn(
  context: StepContext,
  row: RowRecord,
  held: Elsewhere,
): Promise<Verdict> {
  const { office, writer, strategy } = context
  const claimId = findTakenOn(writer.db, row)
  // Without the register nobody can say that the other desk will not send it.
  if (office === null || claimId === null) return leaveToPerson('claimed-elsewhere')
  const answer = await office.claim(row, context.signal)
  switch (answer.kind) {
    case 'ours':
      // Nothing came of it there: it is claimed anew, and read, before it is sent.
      await writer.write((db) => office.letGo(db, answer.claim, row))
      return { transition: { kind: 'send-again', cause: null } }
    case 'theirs': {
      const conflict: Elsewhere = { kind: 'sent-elsewhere', ...answer.holder }
      if (conflict.state === 'done') return { transition: { kind: 'left-out', conflict } }
      if (answer.claim.claimId !== claimId) return leaveThere(conflict)
      return tell(claimId, held, await strategy.settle({ ...context, elsewhere: 'taken-on' }, row))
    }
    case 'refused':
      return { transition: null, stop: { cause: answer.cause, detail: answer.detail } }
    case 'stopped':
      return lookSoon(context, row)
    default:
      return assertNever(answer)
  }
}

/** It was claimed once more since: what was read until now says nothing of that. */
function leaveThere(conflict: Elsewhere): Verdict {
  const transition = { kind: 'unsent', cause: 'claimed-elsewhere', serverMessage: null } as const
  return { isHeld: true, isElsewhere: true, transition: { ...transition, conflict } }
}

/** What reading proved is told of the claim that it is about; what it did not leaves everything as it is. */
function tell(claimId: number, held: Elsewhere, verdict: Verdict): Verdict {
  const { transition } = verdict
  switch (transition?.kind) {
    case 'done': {
      const { registrationId } = transition
      const conflict: Elsewhere = { ...held, state: 'done', registrationId }
      const tells = { claimId, event: 'done', registrationId } as const
      return { ...verdict, transition: { kind: 'left-out', conflict, tells } }
    }
    case 'send-again':
    case 'unsent': {
      const tells = { claimId, event: 'void', registrationId: null } as const
      return { ...verdict, transition: { ...transition, tells } }
    }
    default:
      return verdict
  }
}
