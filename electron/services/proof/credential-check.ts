import type { ReadOutcome } from '#electron/api/outcome'
import { createMutex } from '#electron/async/mutex'

export type Credentials = 'good' | 'bad' | 'unsure'

/** Tells a refusal of one row from a refusal of the credentials: the service words both alike. */
export interface CredentialCheck {
  /** Asks the service again. */
  ask(): Promise<Credentials>
  /** `good` means that the words are about the row. */
  ofRefusal(messages: string): Promise<Credentials>
}

/**
 * Words heard for the first time are believed only after a read with the same credentials works;
 * from then on they are known to be about rows, so that a run pays for each wording once.
 */
export function createCredentialCheck(probe: () => Promise<ReadOutcome<unknown>>): CredentialCheck {
  const aboutRows = new Set<string>()
  const turns = createMutex()

  async function ask(): Promise<Credentials> {
    return readCredentials(await probe())
  }

  async function judgeWords(sign: string): Promise<Credentials> {
    if (aboutRows.has(sign)) return 'good'
    const answer = await ask()
    if (answer === 'good') aboutRows.add(sign)
    return answer
  }

  return {
    ask,
    async ofRefusal(messages) {
      const sign = signOfWords(messages)
      if (aboutRows.has(sign)) return 'good'
      // One probe at a time: what it proves serves all that wait behind it.
      return turns.take(() => judgeWords(sign))
    },
  }
}

/** What the answer to a read says of the credentials it went with. */
export function readCredentials(outcome: ReadOutcome<unknown>): Credentials {
  if (outcome.kind === 'success') return 'good'
  return outcome.kind === 'refused' || isDenied(outcome) ? 'bad' : 'unsure'
}

/** The service, or something before it, shut the door without the documented words. */
export function isDenied(outcome: ReadOutcome<unknown>): boolean {
  return outcome.kind === 'unknown' && (outcome.httpStatus === 401 || outcome.httpStatus === 403)
}

/** What two refusals have in common: their words without the row's own address and numbers. */
export function signOfWords(messages: string): string {
  return messages
    .toLowerCase()
    .replace(/\S+@\S+/g, '@')
    .replace(/\d+/g, '#')
    .trim()
}
