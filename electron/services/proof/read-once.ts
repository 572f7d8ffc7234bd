import type { CheckedUser, ElkassaApi, ReadOutcome } from '#electron/api/outcome'
import type { Clock } from '#electron/async/clock'
import { verifyCredentials } from '../reference/read-reference'
import type { Controls } from './controls'

export interface ReadOnceDeps {
  readonly api: Pick<ElkassaApi, 'checkUser' | 'getReferenceData'>
  readonly controls: Controls
  readonly clock: Clock
}

/** What one look at an address shows; `unclear` where nobody knows yet what the answer is worth. */
export type OneReading =
  | { readonly kind: 'present'; readonly user: CheckedUser; readonly messages: string }
  | { readonly kind: 'absent' | 'unclear'; readonly messages: string }
  /** The service did not answer readably; see `readOrThrow`. */
  | { readonly kind: 'failed'; readonly outcome: ReadOutcome<CheckedUser> }

/**
 * Asks about one address (call 3), with a control after it, for somebody who waits for the answer.
 *
 * Throws `bad-credentials`.
 */
export async function readOnce(deps: ReadOnceDeps, email: string): Promise<OneReading> {
  const { api, controls, clock } = deps
  const outcome = await api.checkUser(email)
  const reading = controls.judge(outcome, email)
  if (reading === 'failed') return { kind: 'failed', outcome }
  const messages = outcome.kind === 'unsent' ? '' : (outcome.messages ?? '')
  const answeredAtMs = clock.monotonic()
  const signal = new AbortController().signal
  if (reading === 'unclear') {
    // Words that nobody knows may be about the credentials.
    await verifyCredentials(api)
    if ('sign' in outcome && outcome.sign) controls.doubt(email, outcome.sign)
    return { kind: 'unclear', messages }
  }
  const toConfirm = { email, answeredAtMs, gather: 1, restsOnSign: false, signal }
  if ((await controls.confirm(reading, toConfirm)) !== 'right') return { kind: 'unclear', messages }
  if (outcome.kind === 'success') return { kind: 'present', user: outcome.value, messages }
  return { kind: 'absent', messages }
}
