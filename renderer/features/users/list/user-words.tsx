import type { UserFacets } from '#shared/domain/users/user-row'
import type { Messages } from '#shared/locales/id'
import type { Meaning } from '../../../components/feedback/meaning'
import { Tag } from '../../../components/feedback/tag'
import { daysUntil } from './expiry'

const stateMeanings: Readonly<Record<string, Meaning>> = {
  ACTIVE: 'good',
  EXPIRED: 'bad',
  SUSPENDED: 'bad',
}

/** The word for a code, as the partner's reference data or we have it; else the code itself. */
function wordOf(code: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code
}

export function stateWord(state: string | null, { users }: Messages): string {
  return state === null ? users.stateUnknown : wordOf(state, users.states)
}

export function StateTag({
  state,
  messages,
}: {
  readonly state: string | null
  readonly messages: Messages
}) {
  const meaning = state === null ? 'unknown' : (stateMeanings[state] ?? 'neutral')
  return <Tag meaning={meaning}>{stateWord(state, messages)}</Tag>
}

/** Our word for a type; for one we do not know, the partner's. */
export function typeWord(
  code: string,
  { users }: Messages,
  facets: UserFacets | undefined,
): string {
  if (Object.hasOwn(users.types, code)) return wordOf(code, users.types)
  return facets?.types.find((type) => type.code === code)?.description ?? code
}

/** A packet by the name the partner gives it. */
export function packetWord(
  id: string | null,
  { users }: Messages,
  facets: UserFacets | undefined,
): string {
  if (id === null) return users.packetUnknown
  return facets?.packets.find((packet) => packet.code === id)?.description ?? id
}

/** `12 hari lagi`, `hari ini`, `lewat 3 hari`. */
export function expiryWord(at: number, now: number, { users }: Messages): string {
  const days = daysUntil(at, now)
  if (days === 0) return users.expiry.today
  return days > 0 ? users.expiry.left(days) : users.expiry.past(-days)
}
