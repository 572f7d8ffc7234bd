import { createAlarm } from '#electron/async/alarm'
import { seconds } from '#electron/async/clock'
import { listRowsAfter } from '#electron/ledger/runs/run-rows-table'
import { setRunState } from '#electron/ledger/runs/runs-table'
import { countPending, type RunState } from '#shared/domain/runs/run'
import { proofRules } from '../proof/answer-rules'
import { createCredentialCheck } from '../proof/credential-check'
import { beginRun } from './begin-run'
import type { Engine, EngineOptions } from './engine-options'
import { createCallSlots } from './limits/call-slots'
import { createPacing } from './limits/pacing'
import { findBar } from './limits/stop-rules'
import { createRunEnding } from './run-ending'
import { createProgressReport } from './run-progress'
import { identifyFound } from './settling/identify-found'
import { createIdentities } from './settling/identities'
import { createTwins } from './settling/twins'
import { hasEnded, isTried, type StepContext, type StepResult } from './step'
import { createStepsUnderWay } from './steps-under-way'
import { createWorkQueue, type Job } from './work-queue'

/** So many rows are under way for each call in flight: those read together share a control. */
const rowsAhead = 8

/** Rows in doubt that are looked at later than this do not hold up a run that stops. */
const windingDownMs = 2000

/** Starts sending a run. See ARCHITECTURE.md, "The run engine", for the rules it keeps. */
export function startEngine(options: EngineOptions): Engine {
  const { runId, writer, clock, strategy, controls, office, scope } = options
  const nowMs = () => clock.monotonic()
  const appendOutcome = beginRun(options)
  const queue = createWorkQueue({
    db: writer.db,
    runId,
    sends: scope !== 'settle',
    nowMs: nowMs(),
    settleMs: options.settleSeconds * 1000,
  })
  const alarm = createAlarm(clock)
  const pacing = createPacing(options)
  const ending = createRunEnding({
    isGivenUp: () => scope === 'settle' && countPending(progress.totals) > 0,
    onEnd: () => {
      slots.admit()
      claims.admit()
      alarm.ring()
    },
  })
  const isEnding = () => ending.current !== null
  const slots = createCallSlots({
    clock,
    hasRoom: (inFlight) => inFlight < pacing.limit && pacing.mayGo(),
    isStopping: isEnding,
  })
  // For each call in flight one more row, its intent on disk already: it leaves at once when the other's answer is there.
  const claims = createCallSlots({
    clock,
    hasRoom: (claimed) => claimed < 2 * pacing.limit && pacing.mayGo(),
    isStopping: isEnding,
  })
  const progress = createProgressReport(options, {
    queue,
    ending: () => ending.current,
    inFlight: () => slots.inFlight,
  })
  const mostUnderWay = () => (scope === 'trial' ? 1 : rowsAhead * pacing.limit)
  const context: Omit<StepContext, 'slot' | 'claim' | 'doubt' | 'elsewhere'> = {
    ...options,
    takesOn: options.takesOn ?? false,
    rules: options.rules ?? proofRules,
    credentialCheck: createCredentialCheck(() => strategy.probe()),
    appendOutcome,
    twins: createTwins(writer.db, strategy.name),
    identities: createIdentities(strategy.identify, ending.signal),
    gather: () => Math.ceil(mostUnderWay() / 2),
    askInSpareRoom,
    signal: ending.signal,
    isStopping: () => isEnding() || ending.closing !== null,
    willSendMore: queue.willSendMore,
    moved: progress.moved,
  }
  const steps = createStepsUnderWay({
    context,
    slots,
    claims,
    // The next row sets out while a success is recorded: both share a commit. A trial has no next.
    landsEarly: scope !== 'trial',
    onResult: (job, result, leftAt) => {
      queue.finished(job, result, nowMs())
      heed(job, result, leftAt)
    },
    onFault: ending.fail,
    onLanded: alarm.ring,
  })
  let heldRows = 0
  let rowsElsewhere = 0

  function askInSpareRoom(): void {
    if (slots.hasSpareRoom) controls.hurry()
  }

  function heed(job: Job, result: StepResult, leftAt: number): void {
    if (hasEnded(result)) progress.countEnded()
    if (result.stop) ending.end('stopped', result.stop)
    if (result.isHeld) heldRows += 1
    if (result.isElsewhere) rowsElsewhere += 1
    if (result.isVoid) return
    if (result.failure) {
      const stop = pacing.failed(result.failure, leftAt)
      if (stop?.cause === 'alike-failures') {
        // What the service refused is read, so that the last word about it is true.
        ending.close(stop)
        queue.stopSending()
      } else if (stop) ending.end('stopped', stop)
    } else pacing.succeeded(job.kind === 'send' ? 'send' : 'look')
    if (scope === 'trial' && isTried(job, result)) ending.end('paused')
  }

  /** Starts what may start. */
  function launch(): void {
    while (!isEnding() && steps.underWay < mostUnderWay() && pacing.mayGo()) {
      const job = queue.take(nowMs())
      if (!job) return
      steps.start(job)
    }
  }

  /** When time alone changes what may start; null where only the end of a step, or of trouble, does. */
  function nextWakeAt(nextJobAt: number | null): number | null {
    const sinceMs = controls.trouble?.sinceMs ?? office?.awaySinceMs ?? null
    if (sinceMs !== null) {
      return options.patienceMs === undefined ? null : sinceMs + options.patienceMs
    }
    if (pacing.restUntil > nowMs()) return pacing.restUntil
    return steps.underWay < mostUnderWay() ? nextJobAt : null
  }

  /** Nobody looks at a run that works by itself: it does not wait for ever for a service that says nothing clear. */
  function giveUpWaiting(): void {
    const { trouble } = controls
    const patienceMs = options.patienceMs ?? Number.POSITIVE_INFINITY
    const awaySinceMs = office?.awaySinceMs ?? null
    if (awaySinceMs !== null && nowMs() - awaySinceMs >= patienceMs) {
      ending.end('stopped', { cause: 'office-away', detail: null })
    }
    if (!trouble) return
    if (trouble.kind === 'credentials')
      ending.end('stopped', { cause: 'credentials', detail: null })
    else if (nowMs() - trouble.sinceMs >= patienceMs) {
      ending.end('stopped', { cause: 'unclear-answers', detail: null })
    }
  }

  /** Whether nothing is under way, and nothing comes up that is worth waiting for. */
  function isDone(nextJobAt: number | null): boolean {
    if (steps.underWay > 0) return false
    return nextJobAt === null || (ending.closing !== null && nextJobAt > nowMs() + windingDownMs)
  }

  async function work(): Promise<void> {
    while (!isEnding()) {
      const wait = alarm.listen()
      giveUpWaiting()
      claims.admit()
      slots.admit()
      launch()
      askInSpareRoom()
      const nextJobAt = queue.nextAt(nowMs())
      if (isEnding() || isDone(nextJobAt)) break
      await wait(nextWakeAt(nextJobAt))
    }
    await steps.whenLanded()
  }

  async function run(): Promise<RunState> {
    progress.report()
    const bar = findBar(await strategy.probe())
    if (bar) ending.end('stopped', bar)
    const [first] = listRowsAfter(writer.db, runId, -1, 1)
    if (!isEnding()) controls.begin(first?.values.email ?? '')
    const hear = () => {
      alarm.ring()
      progress.report()
    }
    const unsubscribe = [controls.subscribe(hear), office?.subscribe(hear)]
    await work().finally(() => {
      for (const end of unsubscribe) end?.()
    })
    if (!isEnding()) await identifyFound(options, ending.signal)
    if (ending.closing) ending.end('stopped', ending.closing)
    endByTotals()
    const { state, stop } = ending.current ?? { state: 'finished', stop: null }
    await writer
      .write((db) => setRunState(db, runId, state, seconds(clock), stop))
      .catch(ending.fail)
    progress.report()
    if (ending.fault !== null) throw ending.fault
    return state
  }

  /** What is left says how a run ended that nothing stopped. */
  function endByTotals(): void {
    const left = progress.totals.ready + progress.totals.unsent
    if (left === 0 || scope === 'settle') ending.end('finished')
    else {
      const held = rowsElsewhere === heldRows ? 'rows-elsewhere' : 'rows-held'
      const cause = heldRows < left ? 'alike-failures' : held
      ending.end('stopped', { cause, detail: null })
    }
  }

  return {
    pause: () => ending.end('paused'),
    cancel: () => ending.end('cancelled'),
    progress: progress.current,
    ended: run(),
  }
}
