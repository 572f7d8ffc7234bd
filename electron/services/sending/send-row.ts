import { seconds } from '#electron/async/clock'
import type { DeskClaim } from '#electron/ledger/office/claims-table'
import { isIdOfAnother } from '#electron/ledger/runs/proof-rows'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { recordLeaving } from '#electron/ledger/runs/sending-table'
import { assertNever } from '#shared/domain/assert-never'
import { judgeAnswer, unsent } from './judge-answer'
import { claimRow, endStep, giveRowBack, moveRow } from './move-row'
import type { OfficeAnswer } from './office-claims'
import type { Evidence, SendOutcome } from './sending-strategy'
import { takeOn } from './settling/settle-elsewhere'
import { lookAgainSeconds, type StepContext, type StepResult } from './step'
import { readUser } from './strategies/read-user'
import type { Verdict } from './transition'

/** What was read before a row leaves speaks for a minute; a row that had to wait longer is read again. */
const evidenceLifeMs = 60_000

/**
 * Sends one row: claimed in the office, absence on record, intent on disk, a slot on the wire, the call, its outcome on
 * disk.
 *
 * [Note: Unknown outcome] in ARCHITECTURE.md gives the rules; the order of the awaits here is what
 * keeps them. `onSuccess` is called as soon as the answer is read and before it is recorded: the call
 * is off the wire, and nothing about it can hold the run up any more.
 */
export async function sendRow(
  context: StepContext,
  row: RowRecord,
  onSuccess: () => void,
): Promise<StepResult> {
  const { office, strategy, writer } = context
  if (office === null || strategy.isRead)
    return (await sendOwn(context, row, null, onSuccess)).result
  const answer = await office.claim(row, context.signal)
  if (answer.kind !== 'ours') return endStep(context, row, await judgeOffice(context, row, answer))
  let isHeld = false
  try {
    const sent = await sendOwn(context, row, answer.claim, onSuccess)
    isHeld = sent.isHeld
    return sent.result
  } finally {
    // Whatever kept the row from being sent, the others need not wait for it.
    if (!isHeld) await writer.write((db) => office.letGo(db, answer.claim, row))
  }
}

/** What another desk, or the office itself, means for a row. */
async function judgeOffice(
  context: StepContext,
  row: RowRecord,
  answer: Exclude<OfficeAnswer, { kind: 'ours' }>,
): Promise<Verdict> {
  switch (answer.kind) {
    case 'theirs': {
      const conflict = { kind: 'sent-elsewhere', ...answer.holder } as const
      if (conflict.state === 'done') return { transition: { kind: 'left-out', conflict } }
      // That desk is at it: what comes of the row is known in a moment.
      if (answer.isRecent && conflict.state === 'sending') return waitForOther('busy')
      const taken = context.takesOn ? await takeOn(context, row, answer) : null
      if (taken) return taken
      const signs = { isHeld: true, isElsewhere: true }
      const serverMessage = null
      return {
        ...signs,
        transition: { kind: 'unsent', cause: 'claimed-elsewhere', serverMessage, conflict },
      }
    }
    case 'refused':
      return { transition: null, stop: { cause: answer.cause, detail: answer.detail } }
    case 'stopped':
      return tookNoTurn
    default:
      return assertNever(answer)
  }
}

/** How a row went that no other desk has, and whether its claim is held by it. */
interface Sent {
  readonly result: StepResult
  readonly isHeld: boolean
}

async function sendOwn(
  context: StepContext,
  row: RowRecord,
  deskClaim: DeskClaim | null,
  onSuccess: () => void,
): Promise<Sent> {
  const { strategy, slot, claim, clock } = context
  const notSent = async (verdict: Verdict): Promise<Sent> => {
    return { result: await endStep(context, row, verdict), isHeld: false }
  }
  const password = strategy.needsPassword ? context.openPassword(row) : ''
  if (password === null) {
    return notSent({ transition: null, stop: { cause: 'passwords-locked', detail: null } })
  }
  const evidence = await strategy.prepare(context, row)
  if ('transition' in evidence) return notSent(evidence)
  const turn = strategy.claimsAhead ? claim : slot
  if (!(await turn.take()) || context.isStopping()) return notSent(tookNoTurn)

  const claimedAt = seconds(clock)
  const begun = await claimRow(context, row, claimedAt, { evidence, claim: deskClaim })
  if (begun === 'left-out') return { result: { state: 'excluded' }, isHeld: false }
  if (begun !== 'begun') return notSent(waitForOther(begun))
  return {
    result: await sendClaimed(
      context,
      row,
      { password, evidence, claimedAt, claim: deskClaim },
      onSuccess,
    ),
    isHeld: true,
  }
}

async function sendClaimed(
  context: StepContext,
  row: RowRecord,
  intent: {
    readonly password: string
    readonly evidence: Evidence
    readonly claimedAt: number
    readonly claim: DeskClaim | null
  },
  onSuccess: () => void,
): Promise<StepResult> {
  const { strategy, slot, clock, office } = context
  const { password, evidence, claimedAt, claim } = intent
  if (!(await slot.take()) || context.isStopping()) return giveRowBack(context, row)
  if (isStale(context, evidence)) return giveRowBack(context, row)
  await stampLeaving(context, row, claimedAt)
  // The last thing before the call: another desk may have settled a claim that is old.
  if (claim && office && !office.isFresh(claim)) {
    return { ...(await giveRowBack(context, row)), isBusy: true }
  }
  const leftAtMs = clock.monotonic()
  const outcome = await strategy.send(row, password, context)
  if (outcome.kind === 'success') onSuccess()
  if (outcome.kind === 'void') return giveRowBack(context, row)
  const durationMs = Math.round(clock.monotonic() - leftAtMs)
  return recordAnswer(context, asClaimed(row, evidence), outcome, durationMs)
}

const tookNoTurn: Verdict = { transition: null, isVoid: true }

/** The row as it was claimed: on its way, and one try further. */
function asClaimed(row: RowRecord, { absentAt }: Evidence): RowRecord {
  return { ...row, state: 'sending', attempts: row.attempts + 1, absentAt }
}

async function recordAnswer(
  context: StepContext,
  row: RowRecord,
  outcome: Exclude<SendOutcome, { kind: 'void' }>,
  durationMs: number,
): Promise<StepResult> {
  const { strategy, rules } = context
  const facts = {
    rules,
    isRead: strategy.isRead,
    asked: strategy.asked(row),
    areCredentialsBad: await areCredentialsBad(context, outcome),
    lookInSeconds: lookAgainSeconds(context),
  }
  // Two rows may be answered with one id: the later of the two writes must see it.
  const judge = (db: StepContext['writer']['db']) =>
    judgeAnswer(outcome, { ...facts, isIdOfAnother: (id) => isIdOfAnother(db, row, id) })
  return moveRow(context, row, judge, durationMs)
}

async function areCredentialsBad(
  { strategy, rules, credentialCheck }: StepContext,
  outcome: SendOutcome,
): Promise<boolean> {
  if (outcome.kind !== 'refused' || strategy.isRead || rules.isOverload(outcome.messages)) {
    return false
  }
  return (await credentialCheck.ofRefusal(outcome.messages)) === 'bad'
}

function isStale({ clock }: StepContext, { answeredAtMs }: Evidence): boolean {
  return answeredAtMs !== null && clock.monotonic() - answeredAtMs > evidenceLifeMs
}

/** History tells when a row left, so an intent that had to wait says so first. */
async function stampLeaving(
  context: StepContext,
  row: RowRecord,
  claimedAt: number,
): Promise<void> {
  const sentAt = seconds(context.clock)
  if (sentAt > claimedAt) await context.writer.write((db) => recordLeaving(db, row, sentAt))
}

/**
 * The row's absence, put on record before it is sent, or the verdict that ends the step with nothing
 * sent: what stands for a kind whose rows make something new.
 */
export async function findAbsence(
  context: StepContext,
  row: RowRecord,
): Promise<Evidence | Verdict> {
  if (!context.checksFirst)
    return { absentAt: null, answeredAtMs: null, before: null, readOrder: 0 }
  const reading = await readUser(context, row.values.email ?? '', { restsOnSign: true })
  switch (reading.kind) {
    case 'absent':
      return {
        absentAt: seconds(context.clock),
        answeredAtMs: reading.answeredAtMs,
        before: null,
        readOrder: 0,
      }
    case 'present': {
      const conflict = { kind: 'already-user', registrationId: null } as const
      return { transition: { kind: 'left-out', conflict } }
    }
    case 'unclear':
      return leaveUnclear(reading)
    case 'bad-credentials':
      return { transition: null, stop: { cause: 'credentials', detail: reading.detail } }
    case 'failed':
      return { transition: null, failure: reading.failure }
    case 'void':
      return tookNoTurn
    default:
      return assertNever(reading)
  }
}

/** Nothing was sent, and the words that nobody understands stand beside the row. */
export function leaveUnclear({
  messages,
  failure,
}: {
  readonly messages: string
  readonly failure: Verdict['failure']
}): Verdict {
  return unsent('unclear', messages, failure ? { failure } : {})
}

/** Nothing is sent while another row stands in the way; one that a person must settle ends the wait. */
export function waitForOther(obstacle: 'busy' | 'held'): Verdict {
  if (obstacle === 'busy') return { transition: null, isVoid: true, isBusy: true }
  return unsent('user-in-doubt', null, { isHeld: true })
}
