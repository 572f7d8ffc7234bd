import type { ElkassaApi } from '#electron/api/outcome'
import { type Clock, seconds } from '#electron/async/clock'
import {
  beginActivation,
  findLastDone,
  findObstacle,
  type InvoiceClaim,
  readOrder,
} from '#electron/ledger/runs/activations-table'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import { hasLaterEnd } from '#electron/services/proof/answer-rules'
import { proveActivation } from '#electron/services/proof/prove-activation'
import { assertNever } from '#shared/domain/assert-never'
import { type PacketReading, toInvoiceKey } from '#shared/domain/runs/activation'
import { parsePartnerTime } from '#shared/domain/values/partner-time'
import { refused } from '../judge-answer'
import { plainSubject, type RowSubject } from '../outcome-history'
import { leaveUnclear, waitForOther } from '../send-row'
import { type Evidence, fieldOf, type SendingStrategy } from '../sending-strategy'
import { isSettleTimeOver } from '../settling/settle-absent'
import { isActivationSeen, reviewActivation, settleActivation } from '../settling/settle-activation'
import { proven } from '../settling/verdicts'
import type { StepContext } from '../step'
import type { Verdict } from '../transition'
import { findCopiedBefore, holdMoved, longestBehindSeconds, type MoveDeps } from './moved-elsewhere'
import { readPacket } from './read-packet'

export interface ActivateSendingDeps {
  readonly api: Pick<ElkassaApi, 'activate' | 'checkUser' | 'getUser' | 'getReferenceData'>
  readonly cache: MoveDeps
  readonly clock: Clock
}

/**
 * Activation as a kind of work: call 4 sends, calls 3 and 6 read the packet before and after (api.md).
 *
 * An invoice is sent once, whatever run asks for it. Activations of one user go one after another: of
 * two under way, nobody could say which one changed the packet.
 */
export function createActivateSending({ api, cache, clock }: ActivateSendingDeps): SendingStrategy {
  return {
    name: 'activate',
    needsPassword: false,
    isRead: false,
    // What may have been activated waits for a person: no row is put in doubt that need not be.
    claimsAhead: false,
    ask: (email) => api.checkUser(email),
    prepare: (context, row) => readBefore({ api, cache }, context, row),
    begin(db, row, sentAt, { before, readOrder: order }) {
      if (before === null) throw new Error(`row ${row.position} has no reading before it is sent`)
      return beginActivation(db, row, {
        ...claimOf(row, sentAt),
        before,
        readOrder: order,
      })
    },
    async send(row) {
      const outcome = await api.activate(toInput(row))
      if (outcome.kind !== 'success') return outcome
      const { registrationId, packetId, packetDescription: packetName } = outcome.value
      const reading = { packetId, packetName, at: seconds(clock) }
      return { ...outcome, value: { registrationId, reading } }
    },
    asked: (row) => ({
      registrationId: fieldOf(row, 'registrationId'),
      packetId: fieldOf(row, 'packetId'),
    }),
    findBefore: (row, moment) => findCopiedBefore(cache, row, moment),
    settle: (context, row) => settleActivation(api, context, row),
    review: (context, row) => reviewActivation(api, context, row),
    isSeen: (context, row) => isActivationSeen(api, context, row),
    subject: activationSubject,
    probe: () => api.getReferenceData(),
  }
}

/** What holds the invoice of a row. */
export function claimOf(row: RowRecord, sentAt: number): InvoiceClaim {
  const invoiceCode = fieldOf(row, 'invoiceCode')
  return {
    invoiceKey: toInvoiceKey(invoiceCode),
    invoiceCode,
    registrationId: fieldOf(row, 'registrationId'),
    branchId: fieldOf(row, 'branchId'),
    packetId: fieldOf(row, 'packetId'),
    amountRupiah: Number(fieldOf(row, 'amount')),
    gateway: fieldOf(row, 'gateway'),
    method: fieldOf(row, 'method'),
    paymentDate: fieldOf(row, 'paymentDate'),
    sentAt,
  }
}

/** Whom an activation is about, and what was paid for what. */
export function activationSubject(row: RowRecord): RowSubject {
  const { registrationId = null, packetId = null, invoiceCode = null, amount } = row.values
  const amountRupiah = amount === undefined ? null : Number(amount)
  const details = { packetId, invoiceCode, amountRupiah }
  return { ...plainSubject(row), registrationId, details }
}

function toInput(row: RowRecord) {
  const paidAt = parsePartnerTime(fieldOf(row, 'paymentDate'))
  if (paidAt === null) throw new Error(`row ${row.position} has no payment date`)
  return {
    email: fieldOf(row, 'email'),
    packetId: fieldOf(row, 'packetId'),
    registrationId: fieldOf(row, 'registrationId'),
    branchId: fieldOf(row, 'branchId'),
    invoiceCode: fieldOf(row, 'invoiceCode'),
    amountRupiah: Number(fieldOf(row, 'amount')),
    paymentGateway: fieldOf(row, 'gateway'),
    paymentMethod: fieldOf(row, 'method'),
    paymentDate: paidAt.at,
  }
}

async function readBefore(
  { api, cache }: Pick<ActivateSendingDeps, 'api' | 'cache'>,
  context: StepContext,
  row: RowRecord,
): Promise<Evidence | Verdict> {
  const order = readOrder(context.writer.db)
  const obstacle = findObstacle(context.writer.db, row, fieldOf(row, 'registrationId'), order)
  if (obstacle) return waitForOther(obstacle)
  const answer = await readPacket(api, context, row)
  switch (answer.kind) {
    case 'read': {
      const { reading, isTorn, answeredAtMs } = answer
      const isOver = isSettleTimeOver(context)
      if (isBehind(context, row, reading)) {
        return waitForOther(isOver ? 'held' : 'busy')
      }
      if (isTorn && !isOver) return waitForOther('busy')
      return (
        findProof(context, row, reading) ??
        (await holdMoved(cache, context, row, {
          now: reading,
          order,
          claim: claimOf(row, reading.at),
        })) ?? {
          absentAt: null,
          answeredAtMs,
          before: reading,
          readOrder: order,
        }
      )
    }
    case 'no-user':
      return { transition: refused(answer.messages) }
    case 'unclear':
      return leaveUnclear(answer)
    case 'bad-credentials':
      return { transition: null, stop: { cause: 'credentials', detail: answer.detail } }
    case 'failed':
      return { transition: null, failure: answer.failure }
    case 'void':
      return { transition: null, isVoid: true }
    default:
      return assertNever(answer)
  }
}

/** The service still shows what the user had before an activation that was done: what comes next could not be told apart from it. */
function isBehind({ writer }: StepContext, row: RowRecord, reading: PacketReading): boolean {
  const last = findLastDone(writer.db, fieldOf(row, 'registrationId'), row)
  if (!last?.before || Math.abs(reading.at - last.doneAt) > longestBehindSeconds) return false
  // Packet and end come by two calls, which may be answered by two replicas: both must show it.
  const { before, packetId } = last
  const isEndRead = before.expiresAt !== undefined && reading.expiresAt !== undefined
  return reading.packetId !== packetId || (isEndRead && !hasLaterEnd(before, reading))
}

/** A row that was sent before and did nothing then, as it seemed, may show by now that it did. */
function findProof(context: StepContext, row: RowRecord, reading: PacketReading): Verdict | null {
  // One that never left can have done nothing.
  if (row.state !== 'ready' || row.sentOrder === null) return null
  const { db } = context.writer
  if (!proveActivation({ db, rules: context.rules }, row, reading).isProven) return null
  return proven(fieldOf(row, 'registrationId'), reading)
}
