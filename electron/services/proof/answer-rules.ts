import type { CheckedUser, ReadOutcome } from '#electron/api/outcome'
import type { HeardSign } from '#electron/ledger/absence-signs-table'
import type { AnswerSign } from '#shared/domain/answer-sign'
import type { PacketReading } from '#shared/domain/runs/activation'
import type { FoundRecord } from '#shared/domain/runs/row'
import { isLearnable, matchesSign } from './absence-sign'
import { soundsOverloaded } from './overload'

/** A row of a registration, as far as the rules look at it. */
export interface SentShop {
  readonly storeName: string
  readonly address: string
  /** Epoch seconds, UTC. */
  readonly sentAt: number
  /** Whether its absence was seen, with a control, before it was sent. */
  readonly wasAbsent: boolean
}

/** How long a twin has been seen, and how long it must have been. */
export interface TwinAge {
  /** Milliseconds between the first sight of the twin and the reading of the row; null without a twin. */
  readonly seenForMs: number | null
  readonly settleMs: number
}

/**
 * What an answer is worth: every decision that moves a row, as a pure function, by the number of its rule
 * in docs/reliability.md. The simulation takes each out in turn and must notice.
 */
export interface ProofRules {
  /** 1. The documented success, whole; anything else moves nothing by itself. */
  readonly isPresent: (outcome: ReadOutcome<CheckedUser>) => boolean
  /** 2. Whether an answer counts only after a control that came out right. */
  readonly needsControl: (reading: 'present' | 'absent') => boolean
  /** 3. Whether an answer carries a sign of absence that was learnt. */
  readonly isAbsent: (heard: readonly HeardSign[], sign: AnswerSign) => boolean
  /** 3. Whether what absence controls have in common may become such a sign. */
  readonly isLearnable: (heard: readonly HeardSign[], sign: AnswerSign) => boolean
  /** 4. Whether an answer of an unlearnt sign stops all questions but controls. */
  readonly stopsRows: (sign: AnswerSign) => boolean
  /** 5. Whether a row read absent may be sent again. */
  readonly mayResend: (twin: TwinAge) => boolean
  /** 6. Whether a "no" to a write has to be read before it is believed. */
  readonly isClaim: (messages: string) => boolean
  /** 6. Whether the words of a "no" are those of a service in trouble. */
  readonly isOverload: (messages: string) => boolean
  /** 7. Whether the record that the list of users shows was made by the row's own sending. */
  readonly isOurs: (shop: SentShop, record: FoundRecord, isIdOfAnother: boolean) => boolean
  /** 7. Whether an activation is proven by what its user had before and has now. */
  readonly isActivated: (
    packetId: string,
    before: PacketReading | null,
    now: PacketReading,
  ) => boolean
  /** 8. Whether an answer is about the very thing that was asked. */
  readonly isAboutAsked: (answer: AnsweredIds) => boolean
  /** 8. Whether an answer about an address names no other one. */
  readonly isAboutAddress: (messages: string, email: string) => boolean
  /** 9. Whether ended rows are compared with the copy of the users after each sync. */
  readonly looksAgain: boolean
  /** 14. Whether a user has by now what an activation asks for, and did not when this desk last knew. */
  readonly isMoved: (packetId: string, lastKnown: PacketReading, now: PacketReading) => boolean
}

/** What was asked and what was answered; null where the call does not name it. */
export interface AnsweredIds {
  readonly askedId: string | null
  readonly answeredId: string | null
  readonly askedPacket: string | null
  readonly answeredPacket: string | null
  /** The ledger has the answered id for another registration already. */
  readonly isIdOfAnother: boolean
}

/** How much earlier than its sending a row's account may be by the service's own date. */
const clockToleranceSeconds = 600

export const proofRules: ProofRules = {
  isPresent: (outcome) => outcome.kind === 'success',
  needsControl: () => true,
  isAbsent: (heard, sign) =>
    heard.some((learnt) => learnt.meaning === 'absent' && matchesSign(learnt.sign, sign)),
  isLearnable,
  stopsRows: () => true,
  mayResend: ({ seenForMs, settleMs }) => seenForMs !== null && seenForMs >= settleMs,
  isClaim: () => true,
  isOverload: soundsOverloaded,
  isOurs,
  isActivated,
  isAboutAsked: ({ askedId, answeredId, askedPacket, answeredPacket, isIdOfAnother }) =>
    !isIdOfAnother &&
    (askedId === null || askedId === answeredId) &&
    (askedPacket === null || askedPacket === answeredPacket),
  isAboutAddress,
  looksAgain: true,
  isMoved: isActivated,
}

/** An answer that names addresses must name the one that was asked about: another's may have been kept for it. */
function isAboutAddress(messages: string, email: string): boolean {
  const named = messages.toLowerCase().match(/[^\s"'<>(),;:]+@[^\s"'<>(),;:]+/g) ?? []
  return named.length === 0 || named.some((text) => text.startsWith(email.trim().toLowerCase()))
}

/** True where the service's own date says that the account stood before the row was sent. */
export function isOlder(sentAt: number, { registeredAt }: FoundRecord): boolean {
  return registeredAt !== null && registeredAt < sentAt - clockToleranceSeconds
}

function isOurs(shop: SentShop, record: FoundRecord, isIdOfAnother: boolean): boolean {
  if (record.registrationId === null || isIdOfAnother) return false
  if (!isAlike(shop.storeName, record.storeName) || !isAlike(shop.address, record.storeAddress)) {
    return false
  }
  if (shop.wasAbsent) return !isOlder(shop.sentAt, record)
  // Nobody looked before it was sent: only an account that is younger than the sending can be its own.
  return record.registeredAt !== null && record.registeredAt >= shop.sentAt
}

/** Services change case, spaces and signs of what they are sent; letters and digits stay. */
function isAlike(sent: string, shown: string | null): boolean {
  return plain(sent) === plain(shown ?? '')
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * The packet asked for is there, and it is another than before or runs longer.
 *
 * The same packet with the same end proves nothing: the activation may not have happened. A later end
 * of another packet was somebody else's doing.
 */
function isActivated(packetId: string, before: PacketReading | null, now: PacketReading): boolean {
  if (before === null || now.packetId !== packetId) return false
  return before.packetId !== packetId || hasLaterEnd(before, now)
}

/** True where both ends could be read and the second is later. */
export function hasLaterEnd(
  { expiresAt: before }: PacketReading,
  { expiresAt: after }: PacketReading,
): boolean {
  if (before === undefined || after === undefined || after === null) return false
  return before === null || after > before
}

/** Packet and end are readable before and after, and are the same: nothing happened so far. */
export function isUnchanged(before: PacketReading | null, now: PacketReading): boolean {
  if (before === null || before.expiresAt === undefined || now.expiresAt === undefined) return false
  return before.packetId === now.packetId && before.expiresAt === now.expiresAt
}
