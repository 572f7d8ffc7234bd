import { formatPartnerTime } from '#shared/domain/values/partner-time'
import { findPacket, userTypes } from './packets'
import type { PracticeUser } from './practice-user'

/** An answer of the service before it is written; `data` is JSON text, in pieces where it is long. */
export interface Answer {
  readonly status: boolean
  readonly messages: string
  readonly data?: Iterable<string>
}

export interface AnswerShape {
  readonly status?: 'boolean' | 'string'
  readonly messages?: 'string' | 'list' | 'object'
}

export interface UserShape {
  readonly withoutBranches?: boolean
  readonly unknownPacket?: boolean
}

export function refuse(messages: string): Answer {
  return { status: false, messages }
}

/** The data of a short answer. */
export function json(value: unknown): readonly string[] {
  return [JSON.stringify(value)]
}

function branchesJson(user: PracticeUser): string {
  return JSON.stringify(
    user.branches.map((branch) => ({
      cabang_id: branch.id,
      cabang_name: branch.name,
      cabang_address: branch.address,
    })),
  )
}

/**
 * Writes one user as the partner's document shows it: `user_type_desc` stands there twice, first the
 * type, then the account state. Some codes come as numbers.
 */
export function userJson(user: PracticeUser, shape: UserShape = {}): string {
  const place = Number(user.registrationId.slice(3))
  const packetId = shape.unknownPacket ? '99' : user.packetId
  const packetName = shape.unknownPacket
    ? 'Paket Lama'
    : (findPacket(user.packetId)?.description ?? '')
  const typeName = userTypes.find((type) => type.code === user.userType)?.description ?? ''
  const expires =
    user.expiresAt === null ? '0000-00-00 00:00:00' : formatPartnerTime(user.expiresAt)
  const pairs: readonly (readonly [string, string | number])[] = [
    ['registration_id', user.registrationId],
    ['email', user.email],
    ['registered_date', formatPartnerTime(user.registeredAt)],
    ['user_type', place % 7 === 0 ? Number(user.userType) : user.userType],
    ['user_type_desc', typeName],
    ['contract_id', place % 5 === 0 ? Number(packetId) : packetId],
    ['expired_date', expires],
    ['contract_notes', packetName],
    ['toko_name', user.storeName],
    ['toko_address', user.storeAddress],
    ['user_type_desc', user.state],
  ]
  const fields = pairs.map(([name, value]) => `"${name}":${JSON.stringify(value)}`)
  if (!shape.withoutBranches) fields.push(`"cabangs":${branchesJson(user)}`)
  return `{${fields.join(',')}}`
}

/** A JSON list in pieces: all users at once may be longer than one string can be. */
export function* listJson(items: Iterable<string>): Generator<string> {
  let isFirst = true
  yield '['
  for (const item of items) {
    yield isFirst ? item : `,${item}`
    isFirst = false
  }
  yield ']'
}

function messagesJson(messages: string, shape: AnswerShape['messages']): string {
  if (shape === 'list') return JSON.stringify([messages, 'Terima kasih.'])
  if (shape === 'object') return JSON.stringify({ email: [messages], umum: 'Terima kasih.' })
  return JSON.stringify(messages)
}

/** Writes an answer as JSON, in pieces. */
export function* answerJson(answer: Answer, shape: AnswerShape = {}): Generator<string> {
  const status = shape.status === 'string' ? `"${answer.status}"` : String(answer.status)
  yield `{"status":${status},"messages":${messagesJson(answer.messages, shape.messages)}`
  if (answer.data !== undefined) {
    yield ',"data":'
    yield* answer.data
  }
  yield '}'
}
