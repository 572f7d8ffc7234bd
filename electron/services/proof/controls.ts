import type { CheckedUser, ReadOutcome } from '#electron/api/outcome'
import type { HeardSign } from '#electron/ledger/absence-signs-table'
import type { AnswerSign } from '#shared/domain/answer-sign'
import { samplesToLearn } from './absence-sign'
import { createQuestions, type QuestionsDeps, type Reading, type Result } from './questions'

export type Confirmed = 'right' | 'void' | 'unproven'

export interface ControlsDeps extends QuestionsDeps {
  /** Whether the credentials still open the service. */
  readonly findCredentials: () => Promise<'good' | 'bad' | 'unsure'>
}

/** Why rows wait for controls. */
export interface Trouble {
  /** `learning`: nobody knows yet how this service says that there is no such user. */
  readonly kind: 'learning' | 'unclear' | 'credentials'
  /** On the monotonic clock, milliseconds. */
  readonly sinceMs: number
  readonly nextAtMs: number
}

export interface ToConfirm {
  readonly email: string
  /** When the answer came, on the monotonic clock. */
  readonly answeredAtMs: number
  /** Answers that are waited for before a control is asked for all of them, unless `hurry` comes first. */
  readonly gather: number
  /** Where nobody is known to be there: whether the sign of absence alone will do. */
  readonly restsOnSign: boolean
  readonly signal: AbortSignal
}

/**
 * Questions whose answer is known, asked after those whose answer is not (reliability.md, rules 2 to 4).
 *
 * One serves a whole service: what one learns, all others know.
 */
export interface Controls {
  /** Null while rows may be asked and sent. */
  readonly trouble: Trouble | null
  /** How many controls were asked so far. */
  readonly asked: number
  /** What an answer looks like; whether that is true is what `confirm` finds out. */
  judge(outcome: ReadOutcome<CheckedUser>, email: string): Reading | 'unclear' | 'failed'
  /**
   * `right` once a control that was asked after the answer came out right; `void` where the address has to be asked about
   * again, `unproven` where there is nobody to ask about who is there.
   */
  confirm(reading: Reading, toConfirm: ToConfirm): Promise<Confirmed>
  /** Asks for whoever waits, however few they are. */
  hurry(): void
  /** An answer of an unlearnt sign came: from now on controls alone are asked, until they are right. */
  doubt(email: string, sign: AnswerSign): void
  /** Learns how the service says "no such user" where that is not known yet; `email` names a domain of the rows. */
  begin(email: string): void
  /** An address that was seen to exist. */
  addKnown(email: string): void
  /** A sign that somebody else found the meaning of, and keeps. */
  addSign(sign: HeardSign): void
  /** Calls back whenever `trouble` changes; returns what ends that. */
  subscribe(listener: () => void): () => void
  stop(): void
}

interface Waiter extends ToConfirm {
  readonly settle: (confirmed: Confirmed) => void
}

/** A control speaks for answers of the last minute. */
const controlLifeMs = 60_000
/** However few answers wait, after this time a control is asked for them. */
const longestGatherMs = 10_000
const firstPauseMs = 1000
const longestPauseMs = 60_000
/** Calls that fail on the way say nothing: a control is asked again so often before rows have to wait. */
const triesOfControl = 3

export function createControls(deps: ControlsDeps): Controls {
  const { clock, rules } = deps
  const now = () => clock.monotonic()
  const stopping = new AbortController()
  const questions = createQuestions(deps)
  const listeners = new Set<() => void>()
  const waiting: Record<Reading, Waiter[]> = { present: [], absent: [] }
  const isAsking: Record<Reading, boolean> = { present: false, absent: false }
  let trouble: Trouble | null = null
  let domain = 'contoh.co.id'

  /** What is asked after an answer: what would be answered alike if it were not true. */
  function askAfter(reading: Reading): Promise<Result> {
    return reading === 'present' ? questions.askForNobody(domain) : questions.askForSomebody()
  }

  async function askWithPatience(reading: Reading): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      const result = await askAfter(reading)
      if (result !== 'failed' || tries === triesOfControl || trouble) return result
      await clock.wait(firstPauseMs / 4, stopping.signal)
    }
  }

  function serve(reading: Reading, isUrgent: boolean): void {
    const most = Math.min(...waiting[reading].map(({ gather }) => gather))
    if (isAsking[reading] || waiting[reading].length === 0) return
    if (isUrgent || waiting[reading].length >= most) void control(reading)
  }

  /** What was read gets old while others are waited for. */
  async function serveInTime(reading: Reading): Promise<void> {
    await clock.wait(longestGatherMs, stopping.signal)
    serve(reading, true)
  }

  async function control(reading: Reading): Promise<void> {
    isAsking[reading] = true
    const sentAtMs = now()
    const result = await askWithPatience(reading)
    isAsking[reading] = false
    if (trouble) return
    if (result === 'wrong') return void struggle('unclear')
    if (result === 'failed') {
      // The rows' own calls tell whether the service is away: they are read again.
      for (const { settle } of waiting[reading].splice(0)) settle('void')
      return
    }
    const served = waiting[reading].filter(({ answeredAtMs }) => answeredAtMs <= sentAtMs)
    waiting[reading] = waiting[reading].filter(({ answeredAtMs }) => answeredAtMs > sentAtMs)
    for (const { answeredAtMs, restsOnSign, settle } of served) {
      if (sentAtMs - answeredAtMs > controlLifeMs) settle('void')
      else settle(result === 'right' || restsOnSign ? 'right' : 'unproven')
    }
    serve(reading, false)
  }

  function setTrouble(next: Trouble | null): void {
    trouble = next
    for (const listener of [...listeners]) listener()
  }

  /** Asks controls alone until both kinds are right, at growing intervals; learns a sign on the way. */
  async function struggle(kind: 'learning' | 'unclear'): Promise<void> {
    const sinceMs = now()
    questions.forgetSamples()
    setTrouble({ kind, sinceMs, nextAtMs: sinceMs })
    for (const reading of ['present', 'absent'] as const) {
      for (const { settle } of waiting[reading].splice(0)) settle('void')
    }
    let pauseMs = firstPauseMs
    let failures = 0
    while (!stopping.signal.aborted) {
      const { isOver, waitMs, isDenied, isAway } = await lookAround(pauseMs)
      failures = isAway ? failures + 1 : 0
      // Nothing is heard at all: that is for the rows' own calls to find out, and for the rules that stop a run.
      if (isOver || failures === triesOfControl) break
      setTrouble({ kind: isDenied ? 'credentials' : kind, sinceMs, nextAtMs: now() + waitMs })
      await clock.wait(waitMs, stopping.signal)
      if (waitMs === pauseMs) pauseMs = Math.min(longestPauseMs, pauseMs * 2)
    }
    setTrouble(null)
  }

  async function lookAround(pauseMs: number) {
    const absence = await questions.askForNobody(domain)
    const presence = absence === 'failed' ? 'failed' : await questions.askForSomebody()
    const isSeen = presence === 'right' || presence === 'nobody'
    // What failed on the way says nothing of those that were answered.
    if (presence === 'wrong') questions.forgetSamples()
    const isLearning = absence === 'wrong' && isSeen && questions.hasSamples
    const isOver = isSeen && (absence === 'right' || (isLearning && questions.learn()))
    const isAway = presence === 'failed'
    const isDenied = !isOver && !isLearning && !isAway && (await deps.findCredentials()) === 'bad'
    // Gathering goes evenly; what is wrong is asked about ever more rarely.
    const waitMs = isLearning ? Math.max(1, deps.learnSpanMs() / (samplesToLearn - 1)) : pauseMs
    return { isOver, isDenied, isAway, waitMs }
  }

  const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

  return {
    get trouble() {
      return trouble
    },
    get asked() {
      return questions.asked
    },
    judge: questions.judge,
    confirm(reading, toConfirm) {
      domain = domainOf(toConfirm.email)
      if (!rules.needsControl(reading)) return Promise.resolve('right')
      if (trouble || toConfirm.signal.aborted) return Promise.resolve('void')
      return new Promise((resolve) => {
        const settle = (confirmed: Confirmed) => {
          toConfirm.signal.removeEventListener('abort', giveUp)
          resolve(confirmed)
        }
        const waiter: Waiter = { ...toConfirm, settle }
        function giveUp() {
          waiting[reading] = waiting[reading].filter((other) => other !== waiter)
          resolve('void')
        }
        toConfirm.signal.addEventListener('abort', giveUp)
        waiting[reading].push(waiter)
        serve(reading, false)
        if (waiting[reading].length === 1) void serveInTime(reading)
      })
    },
    hurry() {
      serve('present', true)
      serve('absent', true)
    },
    doubt(email, sign) {
      domain = domainOf(email)
      if (!trouble && rules.stopsRows(sign)) void struggle('unclear')
    },
    begin(email) {
      domain = domainOf(email)
      if (!trouble && !questions.hasLearnt) void struggle('learning')
    },
    addKnown: questions.addKnown,
    addSign: questions.addSign,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      stopping.abort()
    },
  }
}
