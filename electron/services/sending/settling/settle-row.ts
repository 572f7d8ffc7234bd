import { seconds } from '#electron/async/clock'
import { isIdOfAnother } from '#electron/ledger/runs/proof-rows'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { isOlder } from '#electron/services/proof/answer-rules'
import { assertNever } from '#shared/domain/assert-never'
import type { FoundRecord } from '#shared/domain/runs/row'
import { fieldOf, type Identity } from '../sending-strategy'
import type { Failure, StepContext } from '../step'
import { readUser } from '../strategies/read-user'
import { noting, type Verdict } from '../transition'
import { isSettleTimeOver, seeTwin, settleAbsent } from './settle-absent'
import {
  acceptRefusal,
  keepRefusal,
  leaveToPerson,
  lookLater,
  lookSoon,
  proven,
  refusedAsTaken,
} from './verdicts'

/**
 * Settles a registration in doubt by reading, never by sending.
 *
 * There, and shown by the list as ours: done. Absent: see `settleAbsent`, or refused where the service
 * said so. Anything else stays in doubt.
 */
export async function settleRow(context: StepContext, row: RowRecord): Promise<Verdict> {
  return lookUp(context, row, (answeredAtMs) => settleMissing(context, row, answeredAtMs))
}

/** Looks at a refused registration once more: it stands, or it was done all the same. */
export async function reviewRefusal(context: StepContext, row: RowRecord): Promise<Verdict> {
  return lookUp(context, row, async () => keepRefusal())
}

async function lookUp(
  context: StepContext,
  row: RowRecord,
  onAbsent: (answeredAtMs: number) => Promise<Verdict>,
): Promise<Verdict> {
  const reading = await readUser(context, fieldOf(row, 'email'))
  switch (reading.kind) {
    case 'present':
      return settleFound(context, row)
    case 'absent':
      return onAbsent(reading.answeredAtMs)
    case 'bad-credentials': {
      const stop = { cause: 'credentials', detail: reading.detail } as const
      return row.state === 'refused'
        ? { transition: null, stop }
        : { ...lookLater(context, row), stop }
    }
    case 'unclear':
      // Where nobody is known to be there, a row that was done may be the first to be asked about.
      await seeTwin(context, row)
      return laterAfter(context, row, reading)
    case 'failed':
      return laterAfter(context, row, reading)
    case 'void':
      return row.state === 'refused' ? { transition: null } : lookSoon(context, row)
    default:
      return assertNever(reading)
  }
}

function laterAfter(
  context: StepContext,
  row: RowRecord,
  { failure }: { readonly failure: Failure },
): Verdict {
  return row.state === 'refused'
    ? { transition: null, failure }
    : { ...lookLater(context, row), failure }
}

async function settleMissing(
  context: StepContext,
  row: RowRecord,
  answeredAtMs: number,
): Promise<Verdict> {
  if (row.cause === 'refusal-unproven') return acceptRefusal(row, context.settleSeconds)
  const missedAt = seconds(context.clock)
  // Of another desk's sending only what it left behind can be read, before it or after.
  if (row.absentAt !== null || context.elsewhere !== null) {
    return noting(await settleAbsent(context, row, answeredAtMs), { missedAt })
  }
  // Nobody saw that it was not there before it was sent: it is never sent again by itself.
  const verdict = isSettleTimeOver(context) ? leaveToPerson('no-twin') : lookLater(context, row)
  return noting(verdict, { missedAt })
}

/** The address has a user: the list tells whose it is. */
async function settleFound(context: StepContext, row: RowRecord): Promise<Verdict> {
  const isLast = isSettleTimeOver(context) && context.doubt.looks > 0
  const identity = await context.identities.find(row.dedupeKey, isLast)
  if (identity === undefined) return lookLater(context, row)
  if (identity === null) {
    return isLast ? leaveToPerson('not-listed') : lookLater(context, row)
  }
  const record: FoundRecord = { ...describe(identity), packetId: null }
  if (isOurs(context, row, record)) {
    return proven(identity.registrationId)
  }
  if (isRefusedAsTaken(row, record)) {
    return row.state === 'refused' ? keepRefusal() : refusedAsTaken(row)
  }
  const cause = isOlder(row.sentAt ?? 0, record) ? 'existed-before' : 'not-ours'
  return leaveToPerson(cause, record)
}

function describe({ registrationId, storeName, storeAddress, registeredAt }: Identity) {
  return { registrationId, storeName, storeAddress, registeredAt }
}

function isOurs({ rules, writer }: StepContext, row: RowRecord, record: FoundRecord): boolean {
  const isTaken =
    record.registrationId !== null && isIdOfAnother(writer.db, row, record.registrationId)
  const shop = {
    storeName: row.values.storeName ?? '',
    address: row.values.address ?? '',
    sentAt: row.sentAt ?? 0,
    wasAbsent: row.absentAt !== null,
  }
  return rules.isOurs(shop, record, isTaken)
}

/** The service said no, and who is there stood before: that is what it said. */
function isRefusedAsTaken(row: RowRecord, record: FoundRecord): boolean {
  const isClaim = row.cause === 'refusal-unproven' || row.state === 'refused'
  return isClaim && isOlder(row.sentAt ?? 0, record)
}

/** Whether the service shows a registration that was done by its answer. */
export async function isRegistrationSeen(context: StepContext, row: RowRecord): Promise<boolean> {
  const reading = await readUser(context, fieldOf(row, 'email'))
  return reading.kind === 'present'
}
