import { seconds } from '#electron/async/clock'
import { AppError } from '#electron/errors/app-error'
import { listRowsAfter } from '#electron/ledger/runs/run-rows-table'
import { countRows, setRunState } from '#electron/ledger/runs/runs-table'
import {
  countPending,
  type RunProgress,
  type RunState,
  type RunTotals,
} from '#shared/domain/runs/run'
import { createCredentialCheck } from '../proof/credential-check'
import { proofRules } from '../proof/rules'
import { beginRun } from './begin-run'
import { describeControls } from './describe-controls'
import type { Engine, EngineOptions } from './engine-options'
import { createCallSlots } from './limits/call-slots'
import { createConcurrencyLimit } from './limits/concurrency-limit'
import { createStopRules, findBar } from './limits/stop-rules'
import { createThroughput } from './limits/throughput'
import { sendRow } from './send-row'
import { identifyFound } from './settling/identify-found'
import { createIdentities } from './settling/identities'
import { createTwins } from './settling/twins'
import type { Failure, StepContext, StepResult, Stop } from './step'
import { hasEnded, isTried } from './step-end'
import { createWorkQueue, type Job } from './work-queue'

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
  const { runId, writer, clock, strategy, controls } = options
  const nowMs = () => clock.monotonic()
  const appendOutcome = beginRun(options)
  const totals: Record<keyof RunTotals, number> = { ...countRows(writer.db, runId) }
  const queue = createWorkQueue({
    db: writer.db,
    runId,
    sends: options.scope !== 'settle',
    nowMs: nowMs(),
    settleMs: options.settleSeconds * 1000,
  })
  const concurrency = createConcurrencyLimit(options.inFlight)
  const rules = createStopRules()
  const throughput = createThroughput(nowMs())
  const credentialCheck = createCredentialCheck(() => strategy.probe())
  const halted = new AbortController()
  const isStopping = () => ending !== null
  const slots = createCallSlots({
    clock,
    hasRoom: (inFlight) => inFlight < concurrency.limit && mayGo(),
    isStopping,
  })
  // For each call in flight one more row, its intent on disk already: it leaves at once when the other's answer is there.
  const claims = createCallSlots({
    clock,
    hasRoom: (claimed) => claimed < 2 * concurrency.limit && mayGo(),
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

  const context: Omit<StepContext, 'slot' | 'claim' | 'doubt'> = {
    ...options,
    rules: options.rules ?? proofRules,
    credentialCheck,
    appendOutcome,
    twins: createTwins(writer.db, strategy.name),
    identities: createIdentities(strategy.identify, halted.signal),
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
    const rowsPerMinute = throughput.perMinute(nowMs())
    const nextLookInMs = queue.nextLookInMs(nowMs())
    const left = totals.ready + totals.unsent + totals.sending
    return {
      runId,
      state: ending?.state ?? 'running',
      stopCause: ending?.stop?.cause ?? null,
      totals: { ...totals },
      rowsPerMinute,
      secondsLeft: rowsPerMinute > 0 ? Math.round((left * 60) / rowsPerMinute) : null,
      inFlight: slots.inFlight,
      nextCheckAt: nextLookInMs === null ? null : Math.ceil((clock.now() + nextLookInMs) / 1000),
      controls: describeControls(controls, clock, askedBefore),
    }
  }

  function end(state: RunState, stop: Stop | null = null): void {
    // What was given up stays given up, however the look at its doubts ends.
    const isGivenUp = options.scope === 'settle' && countPending(totals) > 0
    ending ??= { state: isGivenUp ? 'cancelled' : state, stop }
    halted.abort()
    slots.admit()
    claims.admit()
    ring()
  }

  function askInSpareRoom(): void {
    if (slots.hasSpareRoom) controls.hurry()
  }

  /** Rows wait while the service asked for a rest, or controls alone are asked. */
  function mayGo(): boolean {
    return controls.trouble === null && restsUntil() <= nowMs()
  }

  async function perform(job: Job): Promise<void> {
    const slot = slots.slot()
    const claim = claims.slot()
    let isUnderWay = true
    underWay += 1
    const land = () => {
      slot.leave()
      claim.leave()
      if (!isUnderWay) return
      isUnderWay = false
      underWay -= 1
      ring()
    }
    // The next row sets out while this success is recorded: both share a commit. A trial has no next.
    const onSuccess = options.scope === 'trial' ? () => undefined : land
    try {
      const own = { ...context, slot, claim, doubt: job.doubt }
      const result = await step(own, job, onSuccess)
      queue.finished(job, result, nowMs())
      heed(job, result, slot.takenAt)
    } finally {
      land()
    }
  }

  async function step(own: StepContext, job: Job, onSuccess: () => void): Promise<StepResult> {
    if (job.kind === 'send') return sendRow(own, job.row, onSuccess)
    return strategy[job.kind](own, job.row)
  }

  function heed(job: Job, result: StepResult, leftAt: number): void {
    const now = nowMs()
    if (hasEnded(result)) throughput.count(now)
    if (result.stop) end('stopped', result.stop)
    if (result.isHeld) heldRows += 1
    if (result.isVoid) return
    if (result.failure) heedFailure(result.failure, leftAt, now)
    else {
      // A look that went well says nothing about what is sent.
      if (job.kind === 'send') rules.succeeded()
      concurrency.succeeded()
    }
    if (options.scope === 'trial' && isTried(job, result)) end('paused')
  }

  function heedFailure(failure: Failure, leftAt: number, now: number): void {
    const { stop, restMs } = rules.failed(failure, leftAt, now)
    if (restMs !== undefined) restUntil = now + restMs
    if (failure.isStruggle) concurrency.struggled(leftAt, now, failure.retryAfterMs)
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
    return options.scope === 'trial' ? 1 : rowsAhead * concurrency.limit
  }

  function restsUntil(): number {
    return Math.max(restUntil, concurrency.restUntil)
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
      slots.admit()
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

  async function run(): Promise<RunState> {
    options.onProgress(progress())
    const bar = findBar(await strategy.probe())
    if (bar) end('stopped', bar)
    const [first] = listRowsAfter(writer.db, runId, -1, 1)
    if (ending === null) controls.begin(first?.values.email ?? '')
    const unsubscribe = controls.subscribe(() => {
      ring()
      options.onProgress(progress())
    })
    await work().finally(unsubscribe)
    if (ending === null) await identifyFound(options, halted.signal)
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
