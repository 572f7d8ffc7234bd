import type { CheckedUser, ElkassaApi } from '#electron/api/outcome'
import { seconds } from '#electron/async/clock'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { PacketReading } from '#shared/domain/runs/activation'
import { momentOf } from '#shared/domain/values/partner-time'
import { fieldOf } from '../sending-strategy'
import type { StepContext } from '../step'
import { readUser, type UserReading } from './read-user'

export type PacketAnswer =
  | {
      readonly kind: 'read'
      readonly reading: PacketReading
      /** The two calls were answered of two moments: what they have in common comes once they agree. */
      readonly isTorn: boolean
      /** When call 3 was answered, on the monotonic clock. */
      readonly answeredAtMs: number
    }
  /** The service knows no such user, in its words. */
  | { readonly kind: 'no-user'; readonly messages: string }
  | Exclude<UserReading, { kind: 'present' | 'absent' }>

/**
 * Reads what the row's user has: its packet from call 3, and its end from call 6 where that answers.
 *
 * The end is only stronger evidence, so that a call 6 which fails leaves it out and fails nothing.
 * `at` is when the reading began: whatever ended before it is in it.
 */
export async function readPacket(
  api: Pick<ElkassaApi, 'getUser'>,
  context: StepContext,
  row: RowRecord,
): Promise<PacketAnswer> {
  const at = seconds(context.clock)
  const answer = await readUser(context, fieldOf(row, 'email'))
  if (answer.kind === 'absent') return { kind: 'no-user', messages: answer.messages }
  if (answer.kind !== 'present') return answer
  if (!(await context.slot.take())) return { kind: 'void' }
  const read = await completeReading(api, row, answer.user, at)
  context.slot.leave()
  return { kind: 'read', ...read, answeredAtMs: answer.answeredAtMs }
}

/**
 * What call 3 told of the packet, with its end where call 6 answers about the same packet.
 *
 * Between the two another desk may activate, or a replica lag behind: the end of the one packet would
 * prove the other (`isTorn`).
 */
export async function completeReading(
  api: Pick<ElkassaApi, 'getUser'>,
  row: RowRecord,
  { packetId, packetDescription: packetName }: CheckedUser,
  at: number,
): Promise<{ readonly reading: PacketReading; readonly isTorn: boolean }> {
  const detail = await api.getUser(fieldOf(row, 'registrationId'))
  const user = detail.kind === 'success' ? detail.value : null
  const isTorn = user !== null && user.packetId !== null && user.packetId !== packetId
  const expiresAt = user && !isTorn ? momentOf(user.expiresAt) : undefined
  const reading = { packetId, packetName, at, ...(expiresAt !== undefined && { expiresAt }) }
  return { reading, isTorn }
}
