import type { CheckedUser, ReadOutcome } from '#electron/api/outcome'
import type { Clock } from '#electron/async/clock'
import type { HeardSign } from '#electron/ledger/absence-signs-table'
import { commonSign, gatherSample, type Sample } from './absence-sign'
import type { ProofRules } from './answer-rules'
import { createKnownAddresses } from './known-addresses'

export type Reading = 'present' | 'absent'

/** How a question whose answer is known was answered; `nobody`: there is no one to ask about. */
export type Result = 'right' | 'wrong' | 'failed' | 'nobody'

export interface QuestionsDeps {
  readonly clock: Clock
  /** Call 3. */
  readonly ask: (email: string) => Promise<ReadOutcome<CheckedUser>>
  /** Addresses of users that there are; an empty list where the partner has none, null where that cannot be told now. */
  readonly findKnownAddresses: () => Promise<readonly string[] | null>
  /** Signs heard before, and where new ones are kept. */
  readonly signs: { readonly list: () => HeardSign[]; readonly add: (sign: HeardSign) => unknown }
  /** Over how long the answers to absence controls are gathered before they make a sign, milliseconds. */
  readonly learnSpanMs: () => number
  /** A number from 0 to below 1. */
  readonly random: () => number
  readonly rules: ProofRules
}

/** What answers look like, and the questions by which that is learnt. */
export interface Questions {
  /** How many were asked so far. */
  readonly asked: number
  /** Whether it is known how the service says that there is no such user. */
  readonly hasLearnt: boolean
  /** Whether answers about nobody were gathered that may make a sign. */
  readonly hasSamples: boolean
  judge(outcome: ReadOutcome<CheckedUser>, email: string): Reading | 'unclear' | 'failed'
  /** Asks about somebody who cannot be there, at a domain of the rows. */
  askForNobody(domain: string): Promise<Result>
  /**
   * Asks about somebody who is there.
   *
   * One that is not found may be gone: two others then say whether it is the user or the service.
   */
  askForSomebody(): Promise<Result>
  /** Makes a sign of what was gathered; false where that is not enough, or may not be learnt. */
  learn(): boolean
  forgetSamples(): void
  /** An address that was seen to exist. */
  addKnown(email: string): void
  /** A person named what a sign means; whoever does so keeps it. */
  addSign(sign: HeardSign): void
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const lettersOfNobody = 24

export function createQuestions(deps: QuestionsDeps): Questions {
  const { rules } = deps
  const heard: HeardSign[] = [...deps.signs.list()]
  const known = createKnownAddresses(deps)
  let samples: readonly Sample[] = []
  let asked = 0

  const hasLearnt = () => heard.some(({ meaning }) => meaning === 'absent')

  function judge(outcome: ReadOutcome<CheckedUser>, email: string): Reading | 'unclear' | 'failed' {
    if (outcome.kind === 'unsent' || !outcome.sign) return 'failed'
    if (!rules.isAboutAddress(outcome.messages ?? '', email)) return 'unclear'
    if (rules.isPresent(outcome)) return 'present'
    return rules.isAbsent(heard, outcome.sign) ? 'absent' : 'unclear'
  }

  async function ask(email: string) {
    asked += 1
    const outcome = await deps.ask(email)
    return { outcome, reading: judge(outcome, email) }
  }

  async function askForNobody(domain: string): Promise<Result> {
    const name = Array.from(
      { length: lettersOfNobody },
      () => letters[Math.floor(deps.random() * letters.length)],
    ).join('')
    const { outcome, reading } = await ask(`${name}@${domain}`)
    const sign = 'sign' in outcome ? outcome.sign : undefined
    // Words of a service in trouble make no sign, and take none of another's words away.
    if (reading === 'unclear' && sign && rules.isLearnable(heard, sign)) {
      samples = gatherSample(samples, { sign, atMs: deps.clock.monotonic() })
    }
    if (reading === 'present') samples = []
    if (reading === 'failed') return 'failed'
    return reading === 'absent' ? 'right' : 'wrong'
  }

  async function askForSomebody(): Promise<Result> {
    const emails = await known.pick(3)
    if (emails === null) return 'failed'
    const [first, ...others] = emails
    if (first === undefined) return 'nobody'
    const { outcome, reading } = await ask(first)
    if (reading === 'present') return 'right'
    if (reading === 'failed') return 'failed'
    for (const other of others) {
      const second = await ask(other)
      if (second.reading === 'failed') return 'failed'
      if (second.reading === 'present') continue
      hearOfExisting(second.outcome)
      hearOfExisting(outcome)
      return 'wrong'
    }
    if (others.length < 2) return 'wrong'
    // Where it is known how absence sounds, other words about somebody who was there are not absence.
    if (hasLearnt()) hearOfExisting(outcome)
    known.drop(first)
    return 'right'
  }

  function hearOfExisting(outcome: ReadOutcome<CheckedUser>): void {
    const sign = outcome.kind === 'unsent' ? undefined : outcome.sign
    if (!sign || rules.isAbsent(heard, sign) || !rules.isLearnable(heard, sign)) return
    keep({ meaning: 'heard-of-existing', sign })
  }

  function keep(sign: HeardSign): void {
    heard.push(sign)
    void deps.signs.add(sign)
  }

  return {
    get asked() {
      return asked
    },
    get hasLearnt() {
      return hasLearnt()
    },
    get hasSamples() {
      return samples.length > 0
    },
    judge,
    askForNobody,
    askForSomebody,
    learn() {
      const sign = commonSign(samples, deps.learnSpanMs())
      if (!sign || !rules.isLearnable(heard, sign)) return false
      // Without anybody to ask about, a service in trouble could not be told from one that has changed.
      if (known.isEmpty && hasLearnt()) return false
      keep({ meaning: 'absent', sign })
      return true
    },
    forgetSamples() {
      samples = []
    },
    addKnown: known.add,
    addSign: (sign) => void heard.push(sign),
  }
}
