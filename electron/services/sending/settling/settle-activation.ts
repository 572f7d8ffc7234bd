import type { ElkassaApi } from '#electron/api/outcome'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { isUnchanged } from '#electron/services/proof/answer-rules'
import { proveActivation } from '#electron/services/proof/prove-activation'
import { assertNever } from '#shared/domain/assert-never'
import type { PacketReading } from '#shared/domain/runs/activation'
import { fieldOf } from '../sending-strategy'
import type { StepContext } from '../step'
import { readPacket } from '../strategies/read-packet'
import { noting, type Verdict } from '../transition'
import { isSettleTimeOver, settleAbsent } from './settle-absent'
import { acceptRefusal, keepRefusal, leaveToPerson, lookLater, lookSoon, proven } from './verdicts'

type PacketApi = Pick<ElkassaApi, 'getUser'>

/**
 * Settles an activation in doubt by reading the packet again.
 *
 * It is done where the reading proves it. Where packet and end are what they were it is absent: see
 * `settleAbsent`, or refused where the service said so. Anything else stays in doubt for a person, with
 * both readings.
 */
export async function settleActivation(
  api: PacketApi,
  context: StepContext,
  row: RowRecord,
): Promise<Verdict> {
  // It was not sent: nothing that can be read says whether a person wants it to be.
  if (row.cause === 'moved-elsewhere') return leaveToPerson(row.cause)
  return lookUp(api, context, row, async (answeredAtMs) =>
    row.cause === 'refusal-unproven'
      ? acceptRefusal(row, context.settleSeconds)
      : settleAbsent(context, row, answeredAtMs),
  )
}

/**
 * Looks at a refused activation once more. Its invoice is free again only by a twin: until then what was
 * refused may yet be done.
 */
export async function reviewActivation(
  api: PacketApi,
  context: StepContext,
  row: RowRecord,
): Promise<Verdict> {
  return lookUp(api, context, row, async (answeredAtMs) => {
    const twin = context.twins.find(row)
    const seenForMs = twin && answeredAtMs - twin.seenAtMs
    const settleMs = context.settleSeconds * 1000
    return keepRefusal({ freesInvoice: context.rules.mayResend({ seenForMs, settleMs }) })
  })
}

async function lookUp(
  api: PacketApi,
  context: StepContext,
  row: RowRecord,
  onUnchanged: (answeredAtMs: number) => Promise<Verdict>,
): Promise<Verdict> {
  const answer = await readPacket(api, context, row)
  const isRefused = row.state === 'refused'
  switch (answer.kind) {
    case 'read':
      if (answer.isTorn && !isSettleTimeOver(context)) {
        return isRefused ? { transition: null } : lookLater(context, row)
      }
      return settleRead(context, row, answer.reading, () => onUnchanged(answer.answeredAtMs))
    case 'no-user':
      return isSettleTimeOver(context) ? leaveToPerson('packet-changed') : lookLater(context, row)
    case 'bad-credentials': {
      const stop = { cause: 'credentials', detail: answer.detail } as const
      return isRefused ? { transition: null, stop } : { ...lookLater(context, row), stop }
    }
    case 'failed':
    case 'unclear': {
      const { failure } = answer
      return isRefused ? { transition: null, failure } : { ...lookLater(context, row), failure }
    }
    case 'void':
      return isRefused ? { transition: null } : lookSoon(context, row)
    default:
      return assertNever(answer)
  }
}

async function settleRead(
  context: StepContext,
  row: RowRecord,
  reading: PacketReading,
  onUnchanged: () => Promise<Verdict>,
): Promise<Verdict> {
  const before = row.readings?.before ?? null
  const registrationId = fieldOf(row, 'registrationId')
  const { db } = context.writer
  const { isShown, isProven } = proveActivation({ db, rules: context.rules }, row, reading)
  // The copy is older than what that desk read: another payment may have moved the user since.
  if (isProven && context.elsewhere === 'taken-on') {
    return noting(leaveToPerson('packet-changed'), { reading })
  }
  if (isProven) return proven(registrationId, reading)
  if (isShown) {
    // Another activation of the same user explains what is read: it proves nothing about this one.
    return row.state === 'refused' ? keepRefusal() : leaveToPerson('packet-changed')
  }
  if (isUnchanged(before, reading)) return noting(await onUnchanged(), { reading })
  if (row.state === 'refused' || isSettleTimeOver(context)) {
    const isEndRead = before?.expiresAt !== undefined && reading.expiresAt !== undefined
    const isSame = before?.packetId === reading.packetId && !isEndRead
    return noting(leaveToPerson(isSame ? 'packet-unchanged' : 'packet-changed'), { reading })
  }
  return noting(lookLater(context, row), { reading })
}

/** Whether the service shows an activation that was done by its answer: packet or end are others than before. */
export async function isActivationSeen(
  api: PacketApi,
  context: StepContext,
  row: RowRecord,
): Promise<boolean> {
  const answer = await readPacket(api, context, row)
  const before = row.readings?.before ?? null
  return (
    answer.kind === 'read' &&
    context.rules.isActivated(fieldOf(row, 'packetId'), before, answer.reading)
  )
}
