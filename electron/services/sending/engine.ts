import { AppError } from '#electron/errors/app-error'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import type { RowRecord } from '#electron/ledger/run-rows-table'
import { countRows, findRun, setRunState } from '#electron/ledger/runs-table'
import { doubtSending, listWithoutId, setRegistrationId } from '#electron/ledger/sending-table'
import { countPending, type RunProgress, type RunState, type RunTotals } from '#shared/domain/run'
import { type Clock, seconds } from './clock'
import type { SendingKind } from './kind'
import { createMeter } from './meter'
import { createPace } from './pace'
import { createRefusalJudge } from './refusals'
import { sendRow } from './send-row'
import type { StepContext, StepResult, Stop } from './step'
import { createStopRules } from './stop-rules'
import { createOutcomeTeller } from './tell-outcome'
import { createWire } from './wire'
import { createWorkQueue, type Job } from './work-queue'

export interface EngineOptions {
  readonly runId: number
  readonly writer: LedgerWriter
  readonly kind: SendingKind
  readonly clock: Clock
  /** Who works, for history: the operating system's user. */
  readonly actor: string
  /** Calls in flight at the start, and at the most. */
  readonly inFlight: { readonly start: number; readonly most: number }
  readonly settleSeconds: number
  readonly checksFirst: boolean
  /** `trial`: one row alone, then a pause. `settle`: what is in doubt, and nothing sent. */
  readonly scope: 'all' | 'trial' | 'settle'
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

interface Ending {
  readonly state: RunState
  readonly stop: Stop | null
}

/** Starts sending a run. See ARCHITECTURE.md, "The run engine", for the rules it keeps. */
export function startEngine(options: EngineOptions): Engine {
  const { runId, writer, clock } = options
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
  const queue = createWorkQueue({ db: writer.db, runId, sends: options.scope !== 'settle' })
  const pace = createPace(options.inFlight)
  const rules = createStopRules()
  const meter = createMeter(clock.now())
  const judge = createRefusalJudge(() => options.kind.probe())
  const halted = new AbortController()
  const wire = createWire({
    clock,
    hasRoom: (inFlight) => inFlight < pace.limit && restsUntil() <= clock.now(),
    isStopping: () => ending !== null,
  })
  let ending: Ending | null = null
  /** Steps at work whose call has not been answered well yet. */
  let underWay = 0
  let heldRows = 0
  let restUntil = 0
  let ring: () => void = () => undefined

  const context: Omit<StepContext, 'place'> = {
    ...options,
    judge,
    tell,
    isStopping: () => ending !== null,
    moved(from, to) {
      totals[from] -= 1
      totals[to] += 1
      options.onProgress(progress())
    },
  }

  function progress(): RunProgress {
    const now = clock.now()
    const rowsPerMinute = meter.perMinute(now)
    const left = totals.ready + totals.unsent + totals.sending
    return {
      runId,
      state: ending?.state ?? 'running',
      stopCause: ending?.stop?.cause ?? null,
      totals: { ...totals },
      rowsPerMinute,
      secondsLeft: rowsPerMinute > 0 ? Math.round((left * 60) / rowsPerMinute) : null,
      inFlight: wire.inFlight,
      nextCheckAt: queue.nextCheckAt(),
    }
  }

  function end(state: RunState, stop: Stop | null = null): void {
    // What was given up stays given up, however the look at its doubts ends.
    const isGivenUp = options.scope === 'settle' && countPending(totals) > 0
    ending ??= { state: isGivenUp ? 'cancelled' : state, stop }
    halted.abort()
    wire.admit()
    ring()
  }

  async function perform(job: Job): Promise<void> {
    const place = wire.place()
    let isUnderWay = true
    underWay += 1
    const land = () => {
      place.leave()
      if (!isUnderWay) return
      isUnderWay = false
      underWay -= 1
      ring()
    }
    // The next row sets out while this success is recorded: both share a commit. A trial has no next.
    const onSuccess = options.scope === 'trial' ? () => undefined : land
    try {
      const result = await step({ ...context, place }, job, onSuccess)
      queue.finished(job, result)
      heed(job, result, place.takenAt)
    } finally {
      land()
    }
  }

  async function step(own: StepContext, job: Job, onSuccess: () => void): Promise<StepResult> {
    if (job.kind === 'send') return sendRow(own, job.row, onSuccess)
    if (!(await own.place.take())) return { state: 'unknown', nextCheckAt: job.row.nextCheckAt }
    return options.kind.settle(own, job.row, halted.signal)
  }

  function heed(job: Job, result: StepResult, leftAt: number): void {
    const now = clock.now()
    if (hasEnded(result)) meter.count(now)
    if (result.stop) end('stopped', result.stop)
    if (result.isHeld) heldRows += 1
    if (!result.failure) {
      rules.succeeded()
      pace.succeeded()
    } else {
      const { stop, restMs } = rules.failed(result.failure, leftAt, now)
      if (restMs !== undefined) restUntil = now + restMs
      if (result.failure.isStruggle) pace.struggled(leftAt, now, result.failure.retryAfterMs)
      if (stop) end('stopped', stop)
    }
    if (options.scope === 'trial' && job.kind === 'send' && isTried(result)) end('paused')
  }

  /** Starts what may start; false where the run has nothing left to do or to wait for. */
  function launch(flights: Set<Promise<void>>): void {
    while (ending === null && underWay < mostUnderWay() && restsUntil() <= clock.now()) {
      const job = queue.take(clock.now())
      if (!job) return
      const flight = perform(job)
        .catch(fail)
        .finally(() => flights.delete(flight))
      flights.add(flight)
    }
  }

  /** For each call in flight one more row, its intent on disk already: it leaves at once when the other's answer is there. */
  function mostUnderWay(): number {
    if (options.scope === 'trial') return 1
    return options.kind.claimsAhead ? 2 * pace.limit : pace.limit
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
    void clock.wait(Math.max(1, wakeAt - clock.now()), timer.signal).then(ring)
    return () => timer.abort()
  }

  /** When time alone changes what may start; null where only the end of a step does. */
  function nextWakeAt(nextJobAt: number | null): number | null {
    if (restsUntil() > clock.now()) return restsUntil()
    return underWay < mostUnderWay() ? nextJobAt : null
  }

  async function work(): Promise<void> {
    const flights = new Set<Promise<void>>()
    while (ending === null) {
      const rung = new Promise<void>((resolve) => {
        ring = resolve
      })
      wire.admit()
      launch(flights)
      const nextAt = queue.nextAt(clock.now())
      if (underWay === 0 && nextAt === null) break
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
    const found = await identify(keys, halted.signal)
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
    await work()
    if (ending === null) await identifyFound()
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
