import type { ElkassaApi } from '#electron/api/outcome'
import type { RowRecord } from '#electron/ledger/run-rows-table'
import { recordDone, recordReading, recordUnknown } from '#electron/ledger/sending-table'
import { type PacketReading, provesActivation } from '#shared/domain/activation'
import { assertNever } from '#shared/domain/assert-never'
import { seconds } from './clock'
import { fieldOf } from './kind'
import { readPacket } from './read-packet'
import { askLater } from './settle-row'
import { lookAgainSeconds, type StepContext, type StepResult } from './step'

/**
 * Settles an activation in doubt by reading the packet again.
 *
 * It is done where the reading proves it. Where nothing changed by the end of the settle time it may
 * not have happened, or have renewed the packet that was there: that stays in doubt for a person, with
 * both readings, and is never sent again by itself.
 */
export async function settleActivation(
  api: Pick<ElkassaApi, 'checkUser' | 'getUser'>,
  context: StepContext,
  row: RowRecord,
): Promise<StepResult> {
  const answer = await readPacket(api, context, row)
  switch (answer.kind) {
    case 'read': {
      const before = row.readings?.before ?? null
      return provesActivation(fieldOf(row, 'packetId'), before, answer.reading)
        ? recordProven(context, row, answer.reading)
        : recordUnproven(context, row, answer.reading)
    }
    case 'no-user':
      return recordUnproven(context, row, null)
    case 'bad-credentials':
      return {
        state: 'unknown',
        nextCheckAt: row.nextCheckAt,
        stop: { cause: 'credentials', detail: answer.detail },
      }
    case 'failed':
      return { ...(await askLater(context, row)), failure: answer.failure }
    default:
      return assertNever(answer)
  }
}

async function recordProven(
  context: StepContext,
  row: RowRecord,
  reading: PacketReading,
): Promise<StepResult> {
  const at = seconds(context.clock)
  const registrationId = fieldOf(row, 'registrationId')
  await context.writer.write((db) => {
    recordDone(db, row, { registrationId, serverMessage: null, at })
    recordReading(db, row, reading)
    context.tell(db, row, { outcome: 'done', registrationId, cause: row.cause, knownBy: 'look' })
  })
  context.moved('unknown', 'done')
  return { state: 'done' }
}

async function recordUnproven(
  context: StepContext,
  row: RowRecord,
  reading: PacketReading | null,
): Promise<StepResult> {
  const now = seconds(context.clock)
  const settledAt = (row.sentAt ?? now) + context.settleSeconds
  const isOver = now >= settledAt
  const nextCheckAt = isOver
    ? null
    : Math.min(settledAt, now + lookAgainSeconds(context.settleSeconds))
  const cause = isOver ? 'packet-unchanged' : (row.cause ?? 'interrupted')
  await context.writer.write((db) => {
    recordUnknown(db, row, { cause, nextCheckAt })
    if (reading) recordReading(db, row, reading)
    if (cause !== row.cause) context.tell(db, row, { outcome: 'unknown', cause, knownBy: 'look' })
  })
  return { state: 'unknown', nextCheckAt }
}
