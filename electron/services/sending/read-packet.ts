import type { CheckedUser, ElkassaApi } from '#electron/api/outcome'
import type { RowRecord } from '#electron/ledger/run-rows-table'
import type { PacketReading } from '#shared/domain/activation'
import { assertNever } from '#shared/domain/assert-never'
import { momentOf } from '#shared/domain/partner-time'
import { seconds } from './clock'
import { fieldOf } from './kind'
import { isDenied } from './refusals'
import { asFailure, type Failure, type StepContext } from './step'

export type PacketAnswer =
  | { readonly kind: 'read'; readonly reading: PacketReading }
  /** The service knows no such user, in its words. */
  | { readonly kind: 'no-user'; readonly messages: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'bad-credentials'; readonly detail: string }

/**
 * Reads what the row's user has: its packet from call 3, and its end from call 6 where that answers.
 *
 * The end is only stronger evidence, so that a call 6 which fails leaves it out and fails nothing.
 * `at` is when the reading began: whatever ended before it is in it.
 */
export async function readPacket(
  api: Pick<ElkassaApi, 'checkUser' | 'getUser'>,
  context: StepContext,
  row: RowRecord,
): Promise<PacketAnswer> {
  const at = seconds(context.clock)
  const outcome = await api.checkUser(fieldOf(row, 'email'))
  switch (outcome.kind) {
    case 'success':
      return { kind: 'read', reading: await completeReading(api, row, outcome.value, at) }
    case 'refused': {
      const { messages } = outcome
      const credentials = await context.judge.judge(messages)
      if (credentials === 'good') return { kind: 'no-user', messages }
      if (credentials === 'bad') return { kind: 'bad-credentials', detail: messages }
      return { kind: 'failed', failure: asFailure('look', outcome) }
    }
    case 'unsent':
    case 'unknown':
      if (isDenied(outcome)) return { kind: 'bad-credentials', detail: outcome.detail }
      return { kind: 'failed', failure: asFailure('look', outcome) }
    default:
      return assertNever(outcome)
  }
}

/** What call 3 told of the packet, with its end where call 6 answers. */
export async function completeReading(
  api: Pick<ElkassaApi, 'getUser'>,
  row: RowRecord,
  { packetId, packetDescription: packetName }: CheckedUser,
  at: number,
): Promise<PacketReading> {
  const detail = await api.getUser(fieldOf(row, 'registrationId'))
  const isKnown = detail.kind === 'success' && detail.value !== null
  const expiresAt = isKnown ? momentOf(detail.value.expiresAt) : undefined
  return { packetId, packetName, at, ...(expiresAt !== undefined && { expiresAt }) }
}
