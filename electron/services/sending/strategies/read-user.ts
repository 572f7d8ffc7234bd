import type { CheckedUser, ReadOutcome } from '#electron/api/outcome'
import { isDenied } from '#electron/services/proof/credential-check'
import type { OutcomeCause } from '#shared/domain/runs/row'
import { asFailure, type Failure, type StepContext } from '../step'

/** What the service says about an address, as far as it is proven. */
export type UserReading =
  | {
      readonly kind: 'present'
      readonly user: CheckedUser
      readonly messages: string
      readonly answeredAtMs: number
    }
  | { readonly kind: 'absent'; readonly messages: string; readonly answeredAtMs: number }
  /** Nobody has learnt what the answer means; its words. */
  | { readonly kind: 'unclear'; readonly messages: string; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly cause: OutcomeCause; readonly failure: Failure }
  | { readonly kind: 'bad-credentials'; readonly detail: string }
  /** A control came out wrong, or the run stops: the answer counts for nothing. */
  | { readonly kind: 'void' }

/**
 * Asks about an address (call 3) and believes the answer once a control has confirmed it.
 *
 * Where the partner has no users yet, absence can only be seen by its sign: that will do where the next thing
 * to happen is a sending (`restsOnSign`), and proves nothing afterwards.
 *
 * The step's slot on the wire is given up with the answer: a control may take its time.
 */
export async function readUser(
  context: StepContext,
  email: string,
  { restsOnSign = false }: { readonly restsOnSign?: boolean } = {},
): Promise<UserReading> {
  if (!(await context.slot.take())) return { kind: 'void' }
  const outcome = await context.strategy.ask(email)
  const answeredAtMs = context.clock.monotonic()
  context.slot.leave()
  const reading = context.controls.judge(outcome, email)
  if (reading === 'failed') return describeFailure(outcome)
  if (reading === 'unclear') return doubt(context, email, outcome)
  const { gather, signal } = context
  const toConfirm = { email, answeredAtMs, gather: gather(), restsOnSign, signal }
  const confirming = context.controls.confirm(reading, toConfirm)
  context.askInSpareRoom()
  const confirmed = await confirming
  if (confirmed === 'void') return { kind: 'void' }
  const messages = wordsIn(outcome)
  if (confirmed === 'unproven') return { kind: 'unclear', messages, failure: asUnclear(messages) }
  if (reading === 'absent') return { kind: 'absent', messages, answeredAtMs }
  context.controls.addKnown(email)
  const user = outcome.kind === 'success' ? outcome.value : withoutPacket
  return { kind: 'present', user, messages, answeredAtMs }
}

const withoutPacket: CheckedUser = { packetId: '', packetDescription: null }

function describeFailure(outcome: ReadOutcome<CheckedUser>): UserReading {
  if (isDenied(outcome)) return { kind: 'bad-credentials', detail: wordsIn(outcome) }
  if (outcome.kind === 'success' || outcome.kind === 'refused') return { kind: 'void' }
  return { kind: 'failed', cause: outcome.cause, failure: asFailure('look', outcome) }
}

/** Words that nobody knows may be about the credentials; else the service is left alone until it is understood. */
async function doubt(
  context: StepContext,
  email: string,
  outcome: ReadOutcome<CheckedUser>,
): Promise<UserReading> {
  const messages = wordsIn(outcome)
  if (isDenied(outcome)) return { kind: 'bad-credentials', detail: messages }
  if ((await context.credentialCheck.ofRefusal(messages)) === 'bad') {
    return { kind: 'bad-credentials', detail: messages }
  }
  if ('sign' in outcome && outcome.sign) context.controls.doubt(email, outcome.sign)
  return { kind: 'unclear', messages, failure: { ...asUnclear(messages), isStruggle: true } }
}

function asUnclear(detail: string): Failure {
  return { sign: 'unclear', detail, isNetwork: false, isStruggle: false, isUnclear: true }
}

function wordsIn(outcome: ReadOutcome<unknown>): string {
  if (outcome.kind === 'unsent') return outcome.detail
  return outcome.messages ?? ('detail' in outcome ? outcome.detail : '')
}
