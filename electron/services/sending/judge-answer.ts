import { assertNever } from '#shared/domain/assert-never'
import type { FoundRecord, OutcomeCause } from '#shared/domain/runs/row'
import type { ProofRules } from '../proof/answer-rules'
import { signOfWords } from '../proof/credential-check'
import type { SendOutcome } from './sending-strategy'
import { asFailure, type Failure, type StepSigns } from './step'
import type { Transition, Verdict } from './transition'

/** What an answer is judged by, besides its own words. */
export interface AnswerFacts {
  readonly rules: Pick<ProofRules, 'isAboutAsked' | 'isOverload' | 'isClaim'>
  /** Whether sending changes nothing at the service. */
  readonly isRead: boolean
  /** What the answer must name to be about the row; null where the call names nothing. */
  readonly asked: { readonly registrationId: string | null; readonly packetId: string | null }
  /** Whether the ledger has an id for another registration already. */
  readonly isIdOfAnother: (registrationId: string) => boolean
  /** Whether a refusal turned out to be about the credentials. */
  readonly areCredentialsBad: boolean
  /** Seconds until a row in doubt is looked at, where nothing calls for it at once. */
  readonly lookInSeconds: number
}

/** What came of a call, as far as its answer is believed (docs/reliability.md, rules 6 and 8). */
export function judgeAnswer(
  outcome: Exclude<SendOutcome, { kind: 'void' }>,
  facts: AnswerFacts,
): Verdict {
  switch (outcome.kind) {
    case 'success':
      return judgeSuccess(outcome, facts)
    case 'refused':
      return facts.isRead
        ? { transition: refused(outcome.messages) }
        : judgeClaim(outcome.messages, facts)
    case 'unsent':
      return unsent(outcome.cause, null, { failure: asFailure('send', outcome) })
    case 'unclear':
      return unsent('unclear', outcome.messages, { failure: outcome.failure })
    case 'failed':
      return unsent(outcome.cause, null, { failure: outcome.failure })
    case 'bad-credentials': {
      const stop = { cause: 'credentials', detail: outcome.detail } as const
      return unsent('credentials', outcome.detail, { stop })
    }
    case 'unknown': {
      const failure = asFailure('send', outcome)
      return facts.isRead
        ? unsent(outcome.cause, null, { failure })
        : { transition: inDoubt(outcome.cause, facts.lookInSeconds), failure }
    }
    default:
      return assertNever(outcome)
  }
}

function judgeSuccess(
  { value, messages: serverMessage }: Extract<SendOutcome, { kind: 'success' }>,
  { rules, asked, isIdOfAnother }: AnswerFacts,
): Verdict {
  const { registrationId, reading } = value
  const packetId = reading?.packetId ?? null
  const isAbout = rules.isAboutAsked({
    askedId: asked.registrationId,
    answeredId: registrationId,
    askedPacket: asked.packetId,
    answeredPacket: packetId,
    isIdOfAnother:
      asked.registrationId === null && registrationId !== null && isIdOfAnother(registrationId),
  })
  if (isAbout) {
    const noted = reading ? { reading } : {}
    return {
      transition: { kind: 'done', registrationId, serverMessage, knownBy: 'answer', ...noted },
    }
  }
  const found: FoundRecord = {
    registrationId,
    packetId,
    storeName: null,
    storeAddress: null,
    registeredAt: null,
  }
  return { transition: { ...inDoubt('about-another', 0, serverMessage), found } }
}

/** A "no" to a write is read before it is believed: the service, or a gateway, may have done it all the same. */
function judgeClaim(
  messages: string,
  { rules, areCredentialsBad, lookInSeconds }: AnswerFacts,
): Verdict {
  const sign = `refused ${signOfWords(messages)}`
  const failure: Failure = { sign, detail: messages, isNetwork: false, isStruggle: false }
  if (rules.isOverload(messages)) {
    const transition = inDoubt('overloaded', lookInSeconds, messages)
    return { transition, failure: { ...failure, isStruggle: true } }
  }
  if (areCredentialsBad) {
    const transition = inDoubt('credentials', lookInSeconds, messages)
    return { transition, stop: { cause: 'credentials', detail: messages } }
  }
  // Reading it at once tells more than waiting.
  const transition = rules.isClaim(messages)
    ? inDoubt('refusal-unproven', 0, messages)
    : refused(messages)
  return { transition, failure }
}

type InDoubt = Extract<Transition, { kind: 'in-doubt' }>

function inDoubt(cause: OutcomeCause, lookInSeconds: number, serverMessage?: string): InDoubt {
  const said = serverMessage === undefined ? {} : { serverMessage }
  return { kind: 'in-doubt', cause, lookInSeconds, ...said }
}

/** A refusal that nothing can have come of: none was sent, or sending changes nothing. */
export function refused(serverMessage: string): Transition {
  return { kind: 'refused', serverMessage, lookInSeconds: null }
}

/** The row surely never reached the service. */
export function unsent(
  cause: OutcomeCause,
  serverMessage: string | null,
  signs: StepSigns = {},
): Verdict {
  return { ...signs, transition: { kind: 'unsent', cause, serverMessage } }
}
