import type { AnswerSign } from '#shared/domain/answer-sign'
import type { ReferenceData, User } from '#shared/domain/users/user'

/** What a proxy did that kept a call from leaving: it asked for a password, or made no tunnel. */
export type ProxyCause = 'proxy-password' | 'proxy-failed'

/** What is known to have kept a connection from being made; its detail names a certificate (`certificate-fault`). */
export type ConnectCause = ProxyCause | 'certificate'

/** Why a call surely never reached the server. */
export type UnsentCause =
  | 'connect-failed'
  | 'queue-timeout'
  // it holds half a character, which no encoding can write
  | 'unsendable'
  | ConnectCause

/** Why nobody can say whether the server acted. */
export type UnknownCause =
  | 'timeout'
  | 'reset'
  | 'server-error'
  | 'rate-limited'
  | 'unreadable'
  | 'too-large'
  | 'cut-off'

/**
 * How a call ended, [Note: Unknown outcome].
 *
 * `refused` is a well-formed `status:false` (HTTP below 500, not 429, no redirect) in the server's words:
 * what it is worth is another question (reliability.md).
 * `detail` is one technical word or two for the log: never a URL, a credential or the server's text.
 */
export type WriteOutcome<T> =
  | {
      readonly kind: 'success'
      readonly value: T
      readonly messages: string
      readonly httpStatus: number
      readonly sign: AnswerSign
    }
  | {
      readonly kind: 'refused'
      readonly messages: string
      readonly httpStatus: number
      readonly sign: AnswerSign
    }
  | {
      readonly kind: 'unsent'
      readonly cause: UnsentCause
      readonly detail: string
      readonly retryAfterMs?: number
    }
  | {
      readonly kind: 'unknown'
      readonly cause: UnknownCause
      readonly detail: string
      readonly httpStatus?: number
      readonly retryAfterMs?: number
      /** What a readable answer of another shape looked like, and its words. */
      readonly sign?: AnswerSign
      readonly messages?: string
      /** Title and first words of a web page that came in place of an answer; empty where it has none. */
      readonly page?: string
    }

/** For reads `unknown` just means: no readable answer. */
export type ReadOutcome<T> = WriteOutcome<T>

export interface RegisterInput {
  readonly storeName: string
  /** A code of the reference data: `0` retail, `1` grosir. */
  readonly userType: string
  /** Digits only. */
  readonly phone: string
  readonly email: string
  readonly password: string
  readonly address: string
}

export interface ActivateInput {
  readonly email: string
  readonly packetId: string
  readonly registrationId: string
  readonly branchId: string
  readonly invoiceCode: string
  readonly amountRupiah: number
  readonly paymentGateway: string
  readonly paymentMethod: string
  /** Epoch seconds, UTC; sent as Jakarta time. */
  readonly paymentDate: number
}

export interface CheckedUser {
  readonly packetId: string
  readonly packetDescription: string | null
}

/** What an activation was answered with: it may be about another user or packet than the one asked for. */
export interface Activation {
  readonly registrationId: string
  readonly packetId: string
  readonly packetDescription: string
}

/** What one answer of the users list held. */
export interface ListedUsers {
  /** Each once; what was odd about a record stands with its user. */
  readonly users: readonly User[]
  /** Records without an id that can be used: nothing can be kept of them. */
  readonly withoutId: number
  /** `list` as documented; else what stood in its place and holds nobody, such as `null`. */
  readonly shape: string
}

/** The partner's six calls (api.md). Nothing here is ever sent twice by itself. */
export interface ElkassaApi {
  register(input: RegisterInput): Promise<WriteOutcome<{ readonly registrationId: string }>>
  getReferenceData(): Promise<ReadOutcome<ReferenceData>>
  /**
   * `success` is the documented answer, whole: status true and a packet. Anything else with a `sign` may mean
   * that there is no such user; what it means is learnt (`services/proof`).
   */
  checkUser(email: string): Promise<ReadOutcome<CheckedUser>>
  activate(input: ActivateInput): Promise<WriteOutcome<Activation>>
  /** Ten users a page from page 1; without a page, all at once (which the answer limit may refuse). */
  listUsers(page?: number): Promise<ReadOutcome<ListedUsers>>
  getUser(registrationId: string): Promise<ReadOutcome<User | null>>
  /** Cuts what is still in flight: those calls end as `unknown`, or `unsent` where they never left. */
  close(): Promise<void>
}
