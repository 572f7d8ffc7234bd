import type { Clock } from '#electron/async/clock'
import { AppError } from '#electron/errors/app-error'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import {
  type ClaimKind,
  type DeskClaim,
  holdClaim,
  isClaimOpen,
  letClaimGo,
} from '#electron/ledger/office/claims-table'
import { takeSeqs } from '#electron/ledger/office/desk-table'
import { hasLostClaims, hasWaitingEnds } from '#electron/ledger/office/outbox-table'
import { findRun } from '#electron/ledger/runs/runs-table'
import type { DeskNow } from '#electron/office/desk-sightings'
import { OfficeAway } from '#electron/office/office-failure'
import type { Register } from '#electron/office/register'
import type { OfficeAnswer, OfficeClaims } from '../sending/office-claims'
import { claimWhatWasSent } from './claim-what-was-sent'
import { hearOthers, type JoinedDesk, joinOffice } from './join-office'
import { nameHolder } from './name-holder'
import { tellOutbox } from './tell-outbox'

export interface OfficeDeps {
  readonly writer: LedgerWriter
  /** Connects to the register; see `openRegister`. */
  readonly openRegister: () => Promise<Register>
  /** The address of the partner's service. */
  readonly service: string
  readonly deskName: string
  /** Who works: the operating system's user. */
  readonly operator: string
  readonly clock: Clock
  /** So many collisions a person has said to know of; null where nobody was asked. */
  readonly acceptCollisions: number | null
  /** Calls back when the office is away, or there again. */
  readonly onChange: () => void
  readonly warn: (message: string, cause: unknown) => void
}

/** How the desk stands with its office. */
export interface OfficeState {
  /** `refused`: only a person can help, with what `refusal` says. */
  readonly kind: 'joining' | 'joined' | 'away' | 'refused'
  readonly refusal: AppError | null
}

/** This desk in its office: claims for runs, and what becomes of them. */
export interface Office extends OfficeClaims {
  readonly state: OfficeState
  /** Resolves once the office has answered, or did not: `state` says what came of it. Never rejects. */
  whenAnswered(signal: AbortSignal): Promise<void>
  /** Tells the office what is still to be told, as far as it can be reached, and lets it go. */
  close(): Promise<void>
  /** The desks of the office and what they do now; none where it cannot be reached. */
  listDesks(): Promise<readonly DeskNow[]>
}

const firstPauseMs = 500
const longestPauseMs = 15_000
/** How long after its last claim a desk still has outcomes to tell. */
const busyForMs = 60_000
const lookEveryMs = 20_000
/** So long after it was asked for a claim may be sent by; other desks take nothing on that is younger than ten minutes. */
const freshForMs = 60_000
/** Outcomes are told soon, and several together. */
const tellEveryMs = 400

/** A moment by both clocks: the one stands while the computer sleeps, the other may be set. */
interface Moment {
  readonly monotonicMs: number
  readonly wallMs: number
}

interface Asked {
  readonly kind: ClaimKind
  readonly key: string
  readonly signal: AbortSignal
  readonly settle: (answer: OfficeAnswer) => void
}

/**
 * Joins the desk to its office and keeps to one line of talk with it: what has ended is told before anything is
 * claimed, so that the register never ends a claim that was just given out again.
 */
export function createOffice(deps: OfficeDeps): Office {
  const { writer, clock } = deps
  const closing = new AbortController()
  const listeners = new Set<() => void>()
  let state: OfficeState = { kind: 'joining', refusal: null }
  let awaySinceMs: number | null = null
  let asked: Asked[] = []
  let desk: JoinedDesk | null = null
  let toldAtMs = 0
  let heardAtMs = 0
  /** As what this desk was last heard of. */
  let seen: JoinedDesk | null = null
  /** When something was last claimed; what came of that is told soon. */
  let askedAtMs = Number.NEGATIVE_INFINITY
  const asOf = new WeakMap<DeskClaim, Moment>()
  let wake: () => void = () => undefined

  function setState(next: OfficeState): void {
    const isChanged = next.kind !== state.kind
    state = next
    awaySinceMs = next.kind === 'away' ? (awaySinceMs ?? clock.monotonic()) : null
    if (!isChanged) return
    for (const listener of [...listeners]) listener()
    deps.onChange()
  }

  /**
   * Whoever was asked to pause does not wait for an office that is away. What was claimed for nobody while it did not
   * answer is given back when the desk joins again.
   */
  function giveUpAborted(): void {
    const given = asked.filter(({ signal }) => signal.aborted)
    asked = asked.filter(({ signal }) => !signal.aborted)
    for (const { settle } of given) settle({ kind: 'stopped' })
  }

  function refuseAll(): void {
    const { refusal } = state
    for (const { settle } of asked.splice(0)) {
      settle(
        refusal
          ? { kind: 'refused', cause: 'office-refused', detail: refusal.code }
          : { kind: 'stopped' },
      )
    }
  }

  async function work(): Promise<void> {
    let pauseMs = firstPauseMs
    while (!closing.signal.aborted) {
      try {
        if (desk === null) {
          desk = await joinOffice(deps)
          setState({ kind: 'joined', refusal: null })
        }
        await talk(desk)
        pauseMs = firstPauseMs
      } catch (error) {
        await leave()
        if (error instanceof AppError) {
          setState({ kind: 'refused', refusal: error })
          break
        }
        if (!(error instanceof OfficeAway)) throw error
        if (state.kind !== 'away') deps.warn('the office cannot be reached', error)
        setState({ kind: 'away', refusal: null })
        giveUpAborted()
        await clock.wait(pauseMs, closing.signal)
        pauseMs = Math.min(longestPauseMs, pauseMs * 2)
        continue
      }
      if (asked.length === 0) await rest()
    }
    refuseAll()
  }

  /** What is behind the connection next time may be another register, or this one put back from a copy. */
  async function leave(): Promise<void> {
    await desk?.register.close().catch(() => undefined)
    desk = null
  }

  /** Outcomes gather while nobody asks for anything; of a desk that sends nothing there are few. */
  function rest(): Promise<void> {
    const isSending = clock.monotonic() - askedAtMs < busyForMs
    return new Promise((resolve) => {
      wake = resolve
      void clock.wait(isSending ? tellEveryMs : lookEveryMs, closing.signal).then(resolve)
    })
  }

  async function talk(joined: JoinedDesk): Promise<void> {
    const isTime = asked.length === 0 || clock.monotonic() - toldAtMs > tellEveryMs
    if (isTime || hasWaitingEnds(writer.db)) {
      await tellOutbox(deps, joined)
      toldAtMs = clock.monotonic()
    }
    // After it: the claim that a row had before may have ended just now.
    if (hasLostClaims(writer.db)) await claimWhatWasSent(deps, joined)
    if (asked.length > 0) await claimAsked(joined)
    if (joined === seen && clock.monotonic() - heardAtMs < lookEveryMs) return
    seen = joined
    // A desk that asks for nothing learns as well that the office is away.
    await hearOthers(deps, joined)
    const isSending = clock.monotonic() - askedAtMs < busyForMs
    await joined.register.noteSighting({ ...joined, operator: deps.operator }, isSending)
    heardAtMs = clock.monotonic()
  }

  async function claimAsked({ register, deskId }: JoinedDesk): Promise<void> {
    const batch = asked.slice()
    // On disk before the register hears of them: what it has beyond was never asked for by this ledger.
    const first = await writer.write((db) => takeSeqs(db, batch.length))
    const at: Moment = { monotonicMs: clock.monotonic(), wallMs: clock.now() }
    const answers = await register.claim(
      { deskId, service: deps.service, operator: deps.operator },
      batch.map(({ key }, index) => ({ key, seq: first + index, at: null })),
    )
    asked = asked.filter((one) => !batch.includes(one))
    for (const [index, { kind, key, settle }] of batch.entries()) {
      const answer = answers[index]
      if (answer?.kind === 'ours') {
        const claim = { seq: answer.seq, kind, key }
        // One that was made long ago may be settled by another desk this moment: it is given back, and asked for anew.
        if (answer.seq === first + index) asOf.set(claim, at)
        settle({ kind: 'ours', claim })
      } else if (answer) {
        const { isRecent, claimId, claimedAt, ageSeconds } = answer.holder
        const claim = { claimId, claimedAt, ageSeconds }
        settle({ kind: 'theirs', holder: nameHolder(answer.holder), isRecent, claim })
      }
    }
  }

  const worked = work().catch((error: unknown) => {
    deps.warn('the talk with the office ended', error)
    setState({ kind: 'refused', refusal: new AppError('unexpected', 'office', { cause: error }) })
    refuseAll()
  })

  function kindOf(runId: number): ClaimKind {
    const kind = findRun(writer.db, runId)?.kind
    if (kind !== 'register' && kind !== 'activate') throw new Error(`run ${runId} sends nothing`)
    return kind
  }

  return {
    get state() {
      return state
    },
    get awaySinceMs() {
      return awaySinceMs
    },
    claim({ runId, dedupeKey }, signal) {
      if (signal.aborted) return Promise.resolve({ kind: 'stopped' })
      return new Promise((resolve) => {
        const settle = (answer: OfficeAnswer) => {
          signal.removeEventListener('abort', giveUp)
          resolve(answer)
        }
        const one: Asked = { kind: kindOf(runId), key: dedupeKey, signal, settle }
        function giveUp() {
          // One that is on its way is answered: what it claims must be let go.
          if (state.kind === 'away') giveUpAborted()
        }
        signal.addEventListener('abort', giveUp)
        asked.push(one)
        askedAtMs = clock.monotonic()
        if (state.kind === 'refused') refuseAll()
        wake()
      })
    },
    isOpen: isClaimOpen,
    isFresh(claim) {
      const at = asOf.get(claim)
      if (at === undefined) return false
      const wallMs = Math.abs(clock.now() - at.wallMs)
      return Math.max(clock.monotonic() - at.monotonicMs, wallMs) < freshForMs
    },
    hold: holdClaim,
    letGo: letClaimGo,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async whenAnswered(signal) {
      while (state.kind === 'joining' && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const end = () => {
            listeners.delete(end)
            signal.removeEventListener('abort', end)
            resolve()
          }
          listeners.add(end)
          signal.addEventListener('abort', end)
        })
      }
    },
    listDesks: async () =>
      (await desk?.register.listDesks().catch((error: unknown) => {
        if (error instanceof OfficeAway) return []
        throw error
      })) ?? [],
    async close() {
      closing.abort()
      wake()
      await worked
      if (desk !== null) {
        await tellOutbox(deps, desk).catch((error: unknown) => {
          deps.warn('the office hears of the last outcomes later', error)
        })
      }
      await leave()
    },
  }
}
