import { seconds } from '#electron/async/clock'
import type { CopiedUser } from '#electron/cache/copied-users'
import { listRowsAfter, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import { countRows, findRun } from '#electron/ledger/runs/runs-table'
import { type ProofRules, proofRules } from '#electron/services/proof/answer-rules'
import { recoverRuns } from '#electron/services/sending/recover-runs'
import type { WritableDb } from '#electron/sqlite/database'
import type { RunKind, RunState } from '#shared/domain/runs/run'
import { addRun } from './add-run'
import type { Behaviour } from './behaviour'
import { openMemoryLedger, startConsole, syncAndReview } from './console'
import { judge, type Verdict } from './judge'
import { createRandom, type Random } from './random'
import { createSimulatedService } from './service'
import type { SimulatedService } from './service-record'
import { createVirtualTime, serviceSeconds, type VirtualTime, worldLife } from './virtual-time'

export interface Simulation {
  readonly seed: number
  readonly behaviour: (random: Random) => Behaviour
  readonly kind?: RunKind
  readonly rules?: ProofRules
  /** Hears of each call and, at the end, of each row. */
  readonly trace?: (line: string) => void
  /** Takes the monotonic clock away: waiting goes by the computer's. */
  readonly usesWallClock?: boolean
}

/** However long it takes, a run is over by then. */
const longestMs = 24 * 3_600_000
/** Whatever is still to be done at the service is done by then. */
const aftermathMs = 2 * 3_600_000
const mostLives = 10

/** Plays one run of one kind against one service, to its end and beyond, and judges it. */
export async function simulate(plan: Simulation): Promise<Verdict> {
  const random = createRandom(plan.seed)
  const behaviour = plan.behaviour(random)
  const kind =
    plan.kind ?? random.pick(['register', 'register', 'register', 'activate', 'activate', 'check'])
  const waiting = { count: 0 }
  const time = createVirtualTime(() => waiting.count > 0)
  const service = createSimulatedService(behaviour, random, time, plan.trace)
  const db = openMemoryLedger()
  const runId = addRun(db, kind, service, random)
  const copied = service.list()
  const world = { plan, behaviour, random, time, service, db, runId, kind, waiting, copied }
  disturb(world)
  const state = await live(world)
  await time.pass(time.nowMs + aftermathMs, () => false)
  await syncAndReview({ ...world, rules: plan.rules })
  await time.pass(time.nowMs + aftermathMs, () => false)
  await syncAndReview({ ...world, rules: plan.rules })
  const rows = listRowsAfter(db, runId, -1, 1000)
  if (plan.trace) {
    for (const line of describeHistory(db)) plan.trace(line)
    for (const row of rows) plan.trace(describeRow(row))
  }
  const verdict = judge(kind, rows, service, state)
  const { total, ...states } = countRows(db, runId)
  const isWhole = Object.values(states).reduce((sum, count) => sum + count, 0) === total
  db.close()
  return isWhole
    ? verdict
    : { ...verdict, violations: [...verdict.violations, { row: -1, violation: 'sums' }] }
}

function describeRow({ position, state, cause, attempts, sentOrder, knownBy }: RowRecord): string {
  return `row ${position}: ${state} ${cause ?? ''} attempts ${attempts} order ${sentOrder} ${knownBy ?? ''}`
}

/** What was put on record, in order, by the computer's clock. */
function describeHistory(db: WritableDb): string[] {
  return db
    .prepare<[], { at: number; row_number: number; outcome: string; details_json: string }>(
      'SELECT at, row_number, outcome, details_json FROM history ORDER BY id',
    )
    .all()
    .map(
      ({ at, row_number, outcome, details_json }) =>
        `${at - serviceSeconds(0)} s  row ${row_number - 2}: ${outcome} ${details_json}`,
    )
}

interface World {
  readonly plan: Simulation
  readonly behaviour: Behaviour
  readonly random: Random
  readonly time: VirtualTime
  readonly service: SimulatedService
  readonly db: WritableDb
  readonly runId: number
  readonly kind: RunKind
  readonly waiting: { count: number }
  /** The copy of the users, as of a sync before the run. */
  readonly copied: readonly CopiedUser[]
}

/** What happens around the console. */
function disturb({ behaviour, random, time, service, kind, db, runId }: World): void {
  const { otherDesk, otherDeskFirst } = behaviour
  for (const { values } of listRowsAfter(db, runId, -1, 1000)) {
    const { email = '', registrationId: id = '', packetId = '', invoiceCode: invoice = '' } = values
    if (otherDeskFirst > 0 && kind === 'activate' && random.chance(otherDeskFirst)) {
      service.activateElsewhere({ id, packetId, invoice })
    }
    if (!random.chance(otherDesk)) continue
    time.at(random.between(0, 60_000), worldLife, () => {
      if (kind === 'register') service.registerElsewhere(email)
      if (kind === 'activate') service.activateElsewhere({ id, packetId: '12', invoice: '' })
    })
  }
  if (kind === 'register') {
    for (let n = 0; n < behaviour.usersGone; n += 1) {
      time.at(random.between(0, 30_000), worldLife, service.removeUser)
    }
  }
}

/** Starts the console as often as it takes; what is killed is started again. */
async function live(world: World): Promise<RunState> {
  const { behaviour, random, time, db, runId } = world
  let wallOffsetMs = 0
  for (const jump of behaviour.jumps) {
    time.at(random.between(1000, 700_000), worldLife, () => {
      wallOffsetMs += jump * 1000
    })
  }
  let kills = behaviour.kills
  for (let life = 0; life < mostLives; life += 1) {
    const { engine, clock, stop } = start(world, life, () => wallOffsetMs)
    let ended: RunState | null = null
    void engine.ended.then((state) => {
      ended = state
    })
    const diesAtMs = kills > 0 ? time.nowMs + random.between(10, 120_000) : longestMs
    await time.pass(Math.min(diesAtMs, longestMs), () => ended !== null)
    stop()
    time.kill(life)
    if (ended !== null && !isToResume(db, runId, ended)) return ended
    kills -= 1
    await time.pass(time.nowMs + random.between(1000, 300_000), () => false)
    if (ended === null) recoverRuns(db, { now: seconds(clock), actor: 'uji' })
    if (time.nowMs >= longestMs) break
  }
  return findRun(db, runId)?.state ?? 'stopped'
}

/** A person goes on with what stopped, as long as there is something to send. */
function isToResume(db: WritableDb, runId: number, state: RunState): boolean {
  const { ready, unsent } = countRows(db, runId)
  return (state === 'stopped' || state === 'paused') && ready + unsent > 0
}

function start(world: World, life: number, wallOffsetMs: () => number) {
  const { plan, behaviour, random, time, service, db, runId, kind, waiting, copied } = world
  const virtual = time.clock(life, wallOffsetMs)
  const clock = plan.usesWallClock ? { ...virtual, monotonic: virtual.now } : virtual
  const started = startConsole({
    ...{ db, runId, kind, service, life, clock, random, waiting, office: null },
    ...{ copied, users: behaviour.users, isKnown: behaviour.isKnown },
    rules: plan.rules ?? proofRules,
  })
  return { ...started, clock }
}
