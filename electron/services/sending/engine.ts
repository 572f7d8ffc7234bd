import { AppError } from '#electron/errors/app-error'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { listRowsAfter, type RowRecord } from '#electron/ledger/run-rows-table'
import { countRows, findRun, setRunState } from '#electron/ledger/runs-table'
import { doubtSending, listWithoutId, setRegistrationId } from '#electron/ledger/sending-table'
import { countPending, type RunProgress, type RunState, type RunTotals } from '#shared/domain/run'
import type { Controls } from '../proof/controls'
import { type ProofRules, proofRules } from '../proof/rules'
import { type Clock, seconds } from './clock'
import { createIdentities } from './identities'
import type { SendingKind } from './kind'
import { createMeter } from './meter'
import { createPace } from './pace'
import { createRefusalJudge } from './refusals'
import { sendRow } from './send-row'
import type { Failure, StepContext, StepResult, Stop } from './step'
import { createStopRules } from './stop-rules'
import { createOutcomeTeller } from './tell-outcome'
import { createTwins } from './twins'
import { createWire } from './wire'
import { createWorkQueue, type Job } from './work-queue'

export interface EngineOptions {
  readonly runId: number
  readonly writer: LedgerWriter
  readonly kind: SendingKind
  readonly controls: Controls
  /** What an answer is worth; the simulation takes them out one by one. */
  readonly rules?: ProofRules
  readonly clock: Clock
  /** Who works, for history: the operating system's user. */
  readonly actor: string
  /** Calls in flight at the start, and at the most. */
  readonly inFlight: { readonly start: number; readonly most: number }
  readonly settleSeconds: number
  readonly checksFirst: boolean
  /** `trial`: one row alone, then a pause. `settle`: what is in doubt, and nothing sent. */
  readonly scope: 'all' | 'trial' | 'settle'
  /** How long the run waits for a service that is not understood before it stops; for ever unless given. */
  readonly patienceMs?: number
  readonly openPassword: (row: RowRecord) => string | null
  readonly onProgress: (progress: RunProgress) => void
}

/** A run at work. */
export interface Engine {
  /** Lets what is on the wire end, and starts nothing more. */
  pause(): void
  /** Like pause, but the rest is given up. */
  cancel(): void
  progress(): RunProgress
  /** Resolves with the state the run is left in; rejects only where the console itself is at fault. */
  readonly ended: Promise<RunState>
}

/** So many rows are under way for each call in flight. */
const rowsAhead = 8

/** Rows in doubt that are looked at later than this do not hold up a run that stops. */
const windingDownMs = 2000

interface Ending {
  readonly state: RunState
  readonly stop: Stop | null
}

/** Starts sending a run. See ARCHITECTURE.md, "The run engine", for the rules it keeps. */
export function startEngine(options: EngineOptions): Engine {
  const { runId, writer, clock, kind, controls } = options
  const nowMs = () => clock.monotonic()
  const tell = tellerOf(options)
  writer.db
    .transaction(() => {
      for (const row of doubtSending(writer.db, runId, seconds(clock))) {
        tell(writer.db, row, { outcome: 'unknown', cause: 'interrupted', knownBy: 'restart' })
      }
      setRunState(writer.db, runId, 'running', seconds(clock))
    })
    .immediate()
  const totals: Record<keyof RunTotals, number> = { ...countRows(writer.db, runId) }
  const queue = createWorkQueue({
    db: writer.db,
    runId,
    sends: options.scope !== 'settle',
    nowMs: nowMs(),
    settleMs: options.settleSeconds * 1000,
  })
  const pace = createPace(options.inFlight)
  const rules = createStopRules()
  const meter = createMeter(nowMs())
  const judge = createRefusalJudge(() => kind.probe())
  const halted = new AbortController()
  const isStopping = () => ending !== null
  const wire = createWire({
    clock,
    hasRoom: (inFlight) => inFlight < pace.limit && mayGo(),
    isStopping,
  })
  // For each call in flight one more row, its intent on disk already: it leaves at once when the other's answer is there.
  const claims = createWire({
    clock,
    hasRoom: (claimed) => claimed < 2 * pace.limit && mayGo(),
    isStopping,
  })
  const askedBefore = controls.asked
  let ending: Ending | null = null
  /** Why nothing more is sent, where what was sent is still read. */
  let closing: Stop | null = null
  /** Steps at work whose call has not been answered well yet. */
  let underWay = 0
  let heldRows = 0
  let restUntil = 0
  let ring: () => void = () => undefined

  const context: Omit<StepContext, 'place' | 'claim' | 'doubt'> = {
    ...options,
    rules: options.rules ?? proofRules,
    judge,
    tell,
    twins: createTwins(writer.db, kind.name),
    identities: createIdentities(kind.identify, halted.signal),
    gather: () => Math.ceil(mostUnderWay() / 2),
    askInSpareRoom,
    signal: halted.signal,
    isStopping: () => isStopping() || closing !== null,
    willSendMore: queue.willSendMore,
    moved(from, to) {
      totals[from] -= 1
      totals[to] += 1
      options.onProgress(progress())
    },
  }

  function progress(): RunProgress {
    const rowsPerMinute = meter.perMinute(nowMs())
    const nextLookInMs = queue.nextLookInMs(nowMs())
    const left = totals.ready + totals.unsent + totals.sending
    return {
      runId,
      state: ending?.state ?? 'running',
      stopCause: ending?.stop?.cause ?? null,
      totals: { ...totals },
      rowsPerMinute,
      secondsLeft: rowsPerMinute > 0 ? Math.round((left * 60) / rowsPerMinute) : null,
      inFlight: wire.inFlight,
      nextCheckAt: nextLookInMs === null ? null : Math.ceil((clock.now() + nextLookInMs) / 1000),
      controls: describeControls(),
    }
  }

  function describeControls(): RunProgress['controls'] {
    const { trouble, asked } = controls
    if (!trouble) return { asked: asked - askedBefore, waits: null }
    const toWall = (atMs: number) => Math.round((clock.now() + atMs - nowMs()) / 1000)
    const { kind: why, sinceMs, nextAtMs } = trouble
    return {
      asked: asked - askedBefore,
      waits: { why, since: toWall(sinceMs), nextAt: toWall(nextAtMs) },
    }
  }

  function end(state: RunState, stop: Stop | null = null): void {
    // What was given up stays given up, however the look at its doubts ends.
    const isGivenUp = options.scope === 'settle' && countPending(totals) > 0
    ending ??= { state: isGivenUp ? 'cancelled' : state, stop }
    halted.abort()
    wire.admit()
    claims.admit()
    ring()
  }

  function askInSpareRoom(): void {
    if (wire.hasSpareRoom) controls.hurry()
  }

  /** Rows wait while the service asked for a rest, or controls alone are asked. */
  function mayGo(): boolean {
    return controls.trouble === null && restsUntil() <= nowMs()
  }

  async function perform(job: Job): Promise<void> {
    const place = wire.place()
    const claim = claims.place()
    let isUnderWay = true
    underWay += 1
    const land = () => {
      place.leave()
      claim.leave()
      if (!isUnderWay) return
      isUnderWay = false
      underWay -= 1
      ring()
    }
    // The next row sets out while this success is recorded: both share a commit. A trial has no next.
    const onSuccess = options.scope === 'trial' ? () => undefined : land
    try {
      const own = { ...context, place, claim, doubt: job.doubt }
      const result = await step(own, job, onSuccess)
      queue.finished(job, result, nowMs())
      heed(job, result, place.takenAt)
    } finally {
      land()
    }
  }

  async function step(own: StepContext, job: Job, onSuccess: () => void): Promise<StepResult> {
    if (job.kind === 'send') return sendRow(own, job.row, onSuccess)
    return kind[job.kind](own, job.row)
  }

  function heed(job: Job, result: StepResult, leftAt: number): void {
    const now = nowMs()
    if (hasEnded(result)) meter.count(now)
    if (result.stop) end('stopped', result.stop)
    if (result.isHeld) heldRows += 1
    if (result.isVoid) return
    if (result.failure) heedFailure(result.failure, leftAt, now)
    else {
      // A look that went well says nothing about what is sent.
      if (job.kind === 'send') rules.succeeded()
      pace.succeeded()
    }
    if (options.scope === 'trial' && job.kind === 'send' && isTried(result)) end('paused')
  }

  function heedFailure(failure: Failure, leftAt: number, now: number): void {
    const { stop, restMs } = rules.failed(failure, leftAt, now)
    if (restMs !== undefined) restUntil = now + restMs
    if (failure.isStruggle) pace.struggled(leftAt, now, failure.retryAfterMs)
    if (stop?.cause === 'alike-failures') close(stop)
    else if (stop) end('stopped', stop)
  }

  /** Nothing more is sent; what the service refused is read, so that the last word about it is true. */
  function close(stop: Stop): void {
    closing ??= stop
    queue.stopSending()
  }

  /** Starts what may start; false where the run has nothing left to do or to wait for. */
  function launch(flights: Set<Promise<void>>): void {
    while (ending === null && underWay < mostUnderWay() && mayGo()) {
      const job = queue.take(nowMs())
      if (!job) return
      const flight = perform(job)
        .catch(fail)
        .finally(() => flights.delete(flight))
      flights.add(flight)
    }
  }

  /** Rows are read well ahead of their sending: those read together share a control. */
  function mostUnderWay(): number {
    return options.scope === 'trial' ? 1 : rowsAhead * pace.limit
  }

  function restsUntil(): number {
    return Math.max(restUntil, pace.restUntil)
  }

  let fault: unknown = null
  function fail(error: unknown): void {
    if (error instanceof AppError && error.code === 'disk-full') {
      end('stopped', { cause: 'disk-full', detail: null })
    } else {
      fault ??= error
      end('stopped', { cause: 'interrupted', detail: null })
    }
  }

  function ringAt(wakeAt: number): () => void {
    const timer = new AbortController()
    void clock.wait(Math.max(1, wakeAt - nowMs()), timer.signal).then(ring)
    return () => timer.abort()
  }

  /** When time alone changes what may start; null where only the end of a step, or of trouble, does. */
  function nextWakeAt(nextJobAt: number | null): number | null {
    const { trouble } = controls
    if (trouble) {
      return options.patienceMs === undefined ? null : trouble.sinceMs + options.patienceMs
    }
    if (restsUntil() > nowMs()) return restsUntil()
    return underWay < mostUnderWay() ? nextJobAt : null
  }

  /** Nobody looks at a run that works by itself: it does not wait for ever for a service that says nothing clear. */
  function giveUpWaiting(): void {
    const { trouble } = controls
    if (!trouble) return
    if (trouble.kind === 'credentials') end('stopped', { cause: 'credentials', detail: null })
    else if (nowMs() - trouble.sinceMs >= (options.patienceMs ?? Number.POSITIVE_INFINITY)) {
      end('stopped', { cause: 'unclear-answers', detail: null })
    }
  }

  async function work(): Promise<void> {
    const flights = new Set<Promise<void>>()
    while (ending === null) {
      const rung = new Promise<void>((resolve) => {
        ring = resolve
      })
      giveUpWaiting()
      claims.admit()
      wire.admit()
      launch(flights)
      askInSpareRoom()
      const nextAt = queue.nextAt(nowMs())
      if (underWay === 0 && (nextAt === null || (closing && nextAt > nowMs() + windingDownMs)))
        break
      if (ending !== null) break
      const wakeAt = nextWakeAt(nextAt)
      const stopWaiting = wakeAt === null ? null : ringAt(wakeAt)
      await rung
      stopWaiting?.()
    }
    await Promise.all(flights)
  }

  /** Ids of rows that were proven to be there without an answer that named them. */
  async function identifyFound(): Promise<void> {
    const { identify } = options.kind
    const rows = identify ? listWithoutId(writer.db, runId) : []
    if (!identify || rows.length === 0) return
    const keys = new Set(rows.map((row) => row.emailKey))
    const found = await identify(keys, { signal: halted.signal, isThorough: true })
    if (found === null) return
    await writer.write((db) => {
      for (const row of rows) {
        const identity = found.get(row.emailKey)
        if (identity) setRegistrationId(db, row, identity.registrationId)
      }
    })
  }

  async function run(): Promise<RunState> {
    options.onProgress(progress())
    const credentials = await judge.credentials()
    if (credentials === 'bad') end('stopped', { cause: 'credentials', detail: null })
    if (credentials === 'unsure') end('stopped', { cause: 'network', detail: null })
    const [first] = listRowsAfter(writer.db, runId, -1, 1)
    if (ending === null) controls.begin(first?.values.email ?? '')
    const unsubscribe = controls.subscribe(() => {
      ring()
      options.onProgress(progress())
    })
    await work().finally(unsubscribe)
    if (ending === null) await identifyFound()
    if (closing) end('stopped', closing)
    const left = totals.ready + totals.unsent
    if (left === 0 || options.scope === 'settle') end('finished')
    else end('stopped', { cause: heldRows < left ? 'alike-failures' : 'rows-held', detail: null })
    const { state, stop } = ending ?? { state: 'finished', stop: null }
    await writer.write((db) => setRunState(db, runId, state, seconds(clock), stop)).catch(fail)
    options.onProgress(progress())
    if (fault !== null) throw fault
    return state
  }

  return {
    pause: () => end('paused'),
    cancel: () => end('cancelled'),
    progress,
    ended: run(),
  }
}

function tellerOf({ writer, runId, kind, clock, actor }: EngineOptions) {
  const run = findRun(writer.db, runId)
  if (!run) throw new AppError('run-not-found', `run ${runId}`)
  return createOutcomeTeller({
    run,
    stamp: () => ({ at: seconds(clock), actor }),
    subject: kind.subject,
  })
}

function hasEnded(result: StepResult): boolean {
  return result.state === 'done' || result.state === 'refused' || result.state === 'excluded'
}

/** A trial is over once a row was really tried; one that turned out to be there already is not. */
function isTried(result: StepResult): boolean {
  return result.state !== 'excluded'
}
