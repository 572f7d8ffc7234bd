import { seconds } from '#electron/async/clock'
import { isIdOfAnother } from '#electron/ledger/runs/proof-rows'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { recordMissed } from '#electron/ledger/runs/sending-table'
import { isOlder } from '#electron/services/proof/rules'
import { assertNever } from '#shared/domain/assert-never'
import type { FoundRecord } from '#shared/domain/runs/row'
import { fieldOf, type Identity } from '../sending-strategy'
import type { Failure, StepContext, StepResult } from '../step'
import { readUser } from '../strategies/read-user'
import {
  acceptRefusal,
  keepRefusal,
  leaveToPerson,
  lookLater,
  lookSoon,
  recordProven,
} from './keep-doubt'
import { isSettleTimeOver, seeTwin, settleAbsent } from './settle-absent'

/**
 * Settles a registration in doubt by reading, never by sending.
 *
 * There, and shown by the list as ours: done. Absent: see `settleAbsent`, or refused where the service
 * said so. Anything else stays in doubt.
 */
export async function settleRow(context: StepContext, row: RowRecord): Promise<StepResult> {
  return lookUp(context, row, (answeredAtMs) => settleMissing(context, row, answeredAtMs))
}

/** Looks at a refused registration once more: it stands, or it was done all the same. */
export async function reviewRefusal(context: StepContext, row: RowRecord): Promise<StepResult> {
  const isRefused = (result: StepResult) => result.state === 'refused'
  const result = await lookUp(context, row, () => keepRefusal(context, row))
  return isRefused(result) ? { ...result, lookInSeconds: null } : result
}

async function lookUp(
  context: StepContext,
  row: RowRecord,
  onAbsent: (answeredAtMs: number) => Promise<StepResult>,
): Promise<StepResult> {
  const reading = await readUser(context, fieldOf(row, 'email'))
  switch (reading.kind) {
    case 'present':
      return settleFound(context, row)
    case 'absent':
      return onAbsent(reading.answeredAtMs)
    case 'bad-credentials': {
      const stop = { cause: 'credentials', detail: reading.detail } as const
      return row.state === 'refused'
        ? { state: 'refused', stop }
        : { ...(await lookLater(context, row)), stop }
    }
    case 'unclear':
      // Where nobody is known to be there, a row that was done may be the first to be asked about.
      await seeTwin(context, row)
      return laterAfter(context, row, reading)
    case 'failed':
      return laterAfter(context, row, reading)
    case 'void':
      return row.state === 'refused' ? { state: 'refused' } : lookSoon(context, row)
    default:
      return assertNever(reading)
  }
}

async function laterAfter(
  context: StepContext,
  row: RowRecord,
  { failure }: { readonly failure: Failure },
): Promise<StepResult> {
  return row.state === 'refused'
    ? { state: 'refused', failure }
    : { ...(await lookLater(context, row)), failure }
}

async function settleMissing(
  context: StepContext,
  row: RowRecord,
  answeredAtMs: number,
): Promise<StepResult> {
  if (row.cause === 'refusal-unproven') return acceptRefusal(context, row, false)
  const missedAt = seconds(context.clock)
  await context.writer.write((db) => recordMissed(db, row, { missedAt, nextCheckAt: missedAt }))
  if (row.absentAt !== null) return settleAbsent(context, row, answeredAtMs)
  // Nobody saw that it was not there before it was sent: it is never sent again by itself.
  return isSettleTimeOver(context)
    ? leaveToPerson(context, row, 'no-twin')
    : lookLater(context, row)
}

/** The address has a user: the list tells whose it is. */
async function settleFound(context: StepContext, row: RowRecord): Promise<StepResult> {
  const isLast = isSettleTimeOver(context) && context.doubt.looks > 0
  const identity = await context.identities.find(row.dedupeKey, isLast)
  if (identity === undefined) return lookLater(context, row)
  if (identity === null) {
    return isLast ? leaveToPerson(context, row, 'not-listed') : lookLater(context, row)
  }
  const record: FoundRecord = { ...describe(identity), packetId: null }
  if (isOurs(context, row, record)) {
    return recordProven(context, row, { registrationId: identity.registrationId })
  }
  if (isRefusedAsTaken(row, record)) {
    return row.state === 'refused' ? keepRefusal(context, row) : acceptRefusal(context, row, true)
  }
  const cause = isOlder(row.sentAt ?? 0, record) ? 'existed-before' : 'not-ours'
  return leaveToPerson(context, row, cause, record)
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
