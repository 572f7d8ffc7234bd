import { seconds } from '#electron/async/clock'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import type { DeskClaim } from '#electron/ledger/office/claims-table'
import { takeOn } from '#electron/ledger/office/elsewhere-table'
import { addToOutbox } from '#electron/ledger/office/outbox-table'
import { freeInvoices } from '#electron/ledger/runs/activations-table'
import { holdRow } from '#electron/ledger/runs/held-rows'
import { confirmRefusal } from '#electron/ledger/runs/proof-rows'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import {
  exclude,
  giveBack,
  recordAbsent,
  recordConflict,
  recordDone,
  recordFound,
  recordMissed,
  recordReading,
  recordRefused,
  recordUnknown,
  recordUnsent,
} from '#electron/ledger/runs/sending-table'
import { leaveOutDoubted } from '#electron/ledger/runs/unresolved-rows'
import { assertNever } from '#shared/domain/assert-never'
import type { OutcomeEntry } from './outcome-history'
import type { Begun, Evidence } from './sending-strategy'
import type { StepContext, StepResult } from './step'
import { stateAfter, type Transition, type Verdict } from './transition'

/*
 * The one place where a row of a running run is written, put on record and counted.
 */

type Db = LedgerWriter['db']

/** What moving a row needs of its step. */
export type MoveContext = Pick<StepContext, 'writer' | 'clock' | 'appendOutcome' | 'moved'>

/**
 * Ends a step: writes the row and its history in one transaction, and counts the move once that is durable.
 * `judge` gives the verdict within the transaction, where another row may change what it rests on.
 * `durationMs` is the time of the call that was answered; null where none left.
 */
export async function moveRow(
  { writer, clock, appendOutcome, moved }: MoveContext,
  row: RowRecord,
  judge: (db: Db) => Verdict,
  durationMs: number | null = null,
): Promise<StepResult> {
  const at = seconds(clock)
  const decided = await writer.write((db) => {
    const verdict = judge(db)
    if (verdict.transition) {
      writeTransition(db, row, verdict.transition, at)
      const entry = outcomeOf(row, verdict.transition)
      if (entry) appendOutcome(db, row, { ...entry, durationMs })
    }
    return verdict
  })
  const result = resultOf(row, decided)
  if (result.state !== row.state) moved(row.state, result.state)
  return result
}

function resultOf(row: RowRecord, { transition, ...signs }: Verdict): StepResult {
  const state = transition ? stateAfter(transition) : row.state
  const isLooked = transition !== null && 'lookInSeconds' in transition
  return { ...signs, state, lookInSeconds: isLooked ? transition.lookInSeconds : null }
}

/** Ends a step with what was decided before; a row that stays as it is costs no write. */
export async function endStep(
  context: MoveContext,
  row: RowRecord,
  verdict: Verdict,
): Promise<StepResult> {
  return verdict.transition ? moveRow(context, row, () => verdict) : resultOf(row, verdict)
}

/** Records the intent to send a row, before a byte leaves. */
export async function claimRow(
  {
    writer,
    strategy,
    office,
    moved,
  }: Pick<StepContext, 'writer' | 'strategy' | 'office' | 'moved'>,
  row: RowRecord,
  sentAt: number,
  { evidence, claim }: { readonly evidence: Evidence; readonly claim: DeskClaim | null },
): Promise<Begun> {
  const begun = await writer.write((db) => {
    if (claim && !office?.isOpen(db, claim)) return 'busy'
    const how = strategy.begin(db, row, sentAt, evidence)
    if (claim && how === 'begun') office?.hold(db, claim, row)
    return how
  })
  if (begun === 'begun') moved(row.state, 'sending')
  if (begun === 'left-out') moved(row.state, 'excluded')
  return begun
}

/** The claimed row did not have its turn: it surely never left, and is as it was. */
export async function giveRowBack(
  { writer, moved }: Pick<StepContext, 'writer' | 'moved'>,
  row: RowRecord,
): Promise<StepResult> {
  await writer.write((db) => giveBack(db, row))
  moved('sending', row.state)
  return { state: row.state, lookInSeconds: null, isVoid: true }
}

function writeTransition(db: Db, row: RowRecord, transition: Transition, at: number): void {
  if (transition.missedAt !== undefined) recordMissed(db, row, transition.missedAt)
  writeWay(db, row, transition, at)
  if (transition.tells) addToOutbox(db, { ...transition.tells, seq: null, at: null })
  if (transition.reading) recordReading(db, row, transition.reading)
}

function writeWay(db: Db, row: RowRecord, transition: Transition, at: number): void {
  switch (transition.kind) {
    case 'done':
      recordDone(db, row, { ...transition, at })
      break
    case 'refused': {
      const { serverMessage, lookInSeconds } = transition
      const cause = lookInSeconds === null ? transition.cause : 'refusal-provisional'
      recordRefused(db, row, { serverMessage, at, ...(cause && { cause }) })
      break
    }
    case 'refusal-stands':
      if (transition.freesInvoice) freeInvoices(db, row)
      confirmRefusal(db, row)
      break
    case 'unsent':
      recordUnsent(db, row, { ...transition, at })
      if (transition.conflict) recordConflict(db, row, transition.conflict)
      break
    case 'in-doubt': {
      const { found, lookInSeconds } = transition
      if (found) recordFound(db, row, found)
      const nextCheckAt = lookInSeconds === null ? null : at + lookInSeconds
      recordUnknown(db, row, { ...transition, nextCheckAt })
      break
    }
    case 'send-again':
      recordAbsent(db, row)
      break
    case 'left-out':
      if (row.state === 'unknown') leaveOutDoubted(db, row, transition.conflict, 'reading')
      else exclude(db, row, transition.conflict)
      break
    case 'taken-on':
      takeOn(db, row, { ...transition, nextCheckAt: at + transition.lookInSeconds })
      break
    case 'held':
      holdRow(db, row, transition)
      break
    default:
      assertNever(transition)
  }
}

/** What history says of a move; null where nothing came of the row that was not known. */
function outcomeOf(row: RowRecord, transition: Transition): OutcomeEntry | null {
  const wasLookedAt = row.state === 'unknown' || row.state === 'refused'
  const knownBy = wasLookedAt ? 'look' : 'answer'
  switch (transition.kind) {
    case 'done': {
      const { registrationId, serverMessage } = transition
      return transition.knownBy === 'reading'
        ? { outcome: 'done', registrationId, cause: row.cause, knownBy: 'look' }
        : { outcome: 'done', registrationId, serverMessage, knownBy }
    }
    case 'refused':
      return { outcome: 'refused', serverMessage: transition.serverMessage, knownBy }
    case 'unsent': {
      const { cause, serverMessage } = transition
      return { outcome: 'unsent', cause, serverMessage, knownBy }
    }
    case 'in-doubt': {
      const { cause, serverMessage = null } = transition
      // A look that taught nothing new is no outcome.
      if (wasLookedAt && cause === row.cause) return null
      return { outcome: 'unknown', cause, serverMessage, knownBy }
    }
    case 'held':
      return { outcome: 'unknown', cause: transition.cause, knownBy: 'look' }
    case 'send-again':
      return transition.cause && { outcome: 'unsent', cause: transition.cause, knownBy: 'look' }
    case 'taken-on':
      return { outcome: 'unknown', cause: 'claimed-elsewhere', knownBy: 'look' }
    case 'left-out': {
      // On record as done, and whose claim it was by the cause.
      const registrationId = transition.tells?.registrationId ?? null
      if (!transition.tells) return null
      return { outcome: 'done', registrationId, cause: 'claimed-elsewhere', knownBy: 'look' }
    }
    case 'refusal-stands':
      return null
    default:
      return assertNever(transition)
  }
}
