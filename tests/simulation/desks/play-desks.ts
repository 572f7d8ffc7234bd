import { seconds } from '#electron/async/clock'
import { hasLostClaims, listOutbox } from '#electron/ledger/office/outbox-table'
import { listRowsAfter, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import { countRows } from '#electron/ledger/runs/runs-table'
import { askAgain } from '#electron/ledger/runs/sending-table'
import { createOffice, type Office } from '#electron/services/office/office'
import type { OfficeClaims } from '#electron/services/sending/office-claims'
import { recoverRuns } from '#electron/services/sending/recover-runs'
import type { WritableDb } from '#electron/sqlite/database'
import type { RunState } from '#shared/domain/runs/run'
import { addRun } from '../add-run'
import { type Behaviour, calm } from '../behaviour'
import { openMemoryLedger, startConsole, syncAndReview, watchedWriter } from '../console'
import { createRandom, type Random } from '../random'
import { createSimulatedService } from '../service'
import type { SimulatedService } from '../service-record'
import { createVirtualTime, serviceSeconds, type VirtualTime, worldLife } from '../virtual-time'
import {
  createSimulatedRegister,
  type RegisterBehaviour,
  type SimulatedRegister,
} from './simulated-register'

export interface DesksPlan {
  readonly seed: number
  readonly kind: 'register' | 'activate'
  /**
   * What becomes of the first desk while it sends: it never comes back, or its computer sleeps for hours. The others take
   * on what it claimed. Left out, it works like the others.
   */
  readonly first?: 'dies' | 'sleeps'
  /** Takes a rule of the office away. */
  readonly breakOffice?: (office: OfficeClaims) => OfficeClaims
}

export interface DesksVerdict {
  /** Rows that were done twice by desks of the office. */
  readonly doubled: number
  /** Rows called done that are not there. */
  readonly falselyDone: number
  /**
   * Rows called refused that one of the desks made. Counted where the clocks are right: one that is ahead takes a
   * record of its own for an older one, at one desk as at several.
   */
  readonly falselyFailed: number
  /** Claims that nobody told the end of. */
  readonly untold: number
  readonly rows: number
  /** Claims of the first desk that others proved by reading to be done, or to have come to nothing. */
  readonly settledElsewhere: { readonly done: number; readonly void: number }
  /** Rows that are there, or that every desk was told no about. */
  readonly ended: number
}

const longestMs = 24 * 3_600_000
const mostLives = 12
/** Whatever is still to be done at the service is done by then. */
const aftermathMs = 2 * 3_600_000

/** Transport and meaning fail, as far as reading can decide what came of it. */
function behave(random: Random): Behaviour {
  return {
    ...calm,
    writes: {
      ...{ 'lost-before': 0.06, 'lost-after': 0.06, late: 0.04, unsent: 0.06 },
      ...{ 'no-after': 0.03, 'no-before': 0.03, 'html-after': 0.03 },
    },
    readsLost: 0.03,
    refusesDuplicates: random.chance(0.3),
    // Each activation of a user changes what the next one reads.
    users: 60,
  }
}

function behaveAsRegister(random: Random): RegisterBehaviour {
  const fromMs = random.between(0, 60_000)
  return {
    latencyMs: [1, 40],
    cutBefore: 0.03,
    cutAfter: 0.03,
    away: random.chance(0.5) ? [[fromMs, fromMs + random.between(1000, 900_000)]] : [],
  }
}

interface World {
  readonly plan: DesksPlan
  readonly random: Random
  readonly time: VirtualTime
  readonly service: SimulatedService
  readonly register: SimulatedRegister
  readonly waiting: { count: number }
}

interface Desk {
  readonly name: string
  readonly number: number
  readonly db: WritableDb
  /** The file that all have, one of its own where others are taken on, and the first one once more. */
  readonly runs: readonly number[]
  turn: number
  /** How wrong the desk's clock is, milliseconds. */
  readonly offMs: number
  kills: number
  lives: number
  isOver: boolean
}

/** Several desks work one file off with one register between them, until nothing more can happen. */
export async function playDesks(plan: DesksPlan): Promise<DesksVerdict> {
  const random = createRandom(plan.seed)
  const waiting = { count: 0 }
  const time = createVirtualTime(() => waiting.count > 0)
  const service = createSimulatedService(behave(random), random, time)
  const register = createSimulatedRegister(behaveAsRegister(random), random, time)
  const world = { plan, random, time, service, register, waiting }
  const areApart = random.chance(0.5)
  const fileSeed = random.between(0, 1e9)
  const desks = Array.from({ length: random.between(2, 4) }, (_, number): Desk => {
    const db = openMemoryLedger()
    return {
      ...{ name: `Meja ${number + 1}`, number, db, kills: random.between(0, 3), turn: 0 },
      runs: addRuns(plan, db, service, { fileSeed, number }),
      offMs: areApart ? random.between(-3_600_000, 3_600_000) : 0,
      ...{ lives: 0, isOver: false },
    }
  })
  for (const desk of desks) {
    time.at(random.between(0, 5000), worldLife, () => begin(world, desk))
  }
  await time.pass(longestMs, () => desks.every(({ isOver }) => isOver))
  await time.pass(time.nowMs + aftermathMs, () => false)
  const present = plan.first === 'dies' ? desks.slice(1) : desks
  for (const desk of present) await visit(world, desk)
  return judge(world, desks)
}

/** The same file at each; where claims are taken on, rows of its own show what the service does with what is sent later. */
function addRuns(
  { kind, first }: DesksPlan,
  db: WritableDb,
  service: SimulatedService,
  { fileSeed, number }: { readonly fileSeed: number; readonly number: number },
): number[] {
  const shared = addRun(db, kind, service, createRandom(fileSeed))
  if (first === undefined) return [shared]
  // Payments of one user at two desks at once are another matter: there the same file is taken up once more.
  if (kind === 'activate') return [shared, shared]
  const own = addRun(db, kind, service, createRandom(fileSeed), 1000 * (number + 1))
  return [shared, own, shared]
}

/** Each desk comes once more: it syncs, and tells what is still untold. */
async function visit(world: World, desk: Desk): Promise<void> {
  const { time } = world
  await syncAndReview({ ...world, db: desk.db })
  const office = openOffice(world, desk, lifeOf(desk))
  const isToldAll = () =>
    office.state.kind === 'joined' && listOutbox(desk.db, 1).length === 0 && !hasLostClaims(desk.db)
  await time.pass(time.nowMs + longestMs, isToldAll)
  let isClosed = false
  void office.close().then(() => {
    isClosed = true
  })
  await time.pass(time.nowMs + aftermathMs, () => isClosed)
}

const lifeOf = ({ number, lives }: Desk) => number * 100 + lives

function openOffice(world: World, desk: Desk, life: number): Office {
  const { time, register, waiting } = world
  return createOffice({
    writer: watchedWriter(desk.db, waiting),
    openRegister: () => register.connect(life),
    service: 'https://simulasi.invalid',
    ...{ deskName: desk.name, operator: 'uji', acceptCollisions: null },
    clock: time.clock(life, () => desk.offMs),
    onChange: () => undefined,
    warn: () => undefined,
  })
}

/** Starts a desk's console; it is killed, ends, or is started again, until its rows are at an end. */
function begin(world: World, desk: Desk): void {
  const { plan, random, time, service, waiting } = world
  desk.lives += 1
  const life = lifeOf(desk)
  const runId = desk.runs[desk.turn] ?? 0
  if (desk.turn > 0) askAgain(desk.db, runId, serviceSeconds(time.nowMs))
  const clock = time.clock(life, () => desk.offMs)
  const office = openOffice(world, desk, life)
  const { engine, stop } = startConsole({
    ...{ db: desk.db, runId, kind: plan.kind, service, life, clock, random, waiting },
    takesOn: plan.first !== undefined,
    office: plan.breakOffice?.(office) ?? office,
  })
  let isAlive = true
  void engine.ended.then(async (state) => {
    stop()
    await office.close()
    isAlive = false
    if (isToResume(desk, runId, state)) resume()
    else if (desk.turn + 1 < desk.runs.length) {
      desk.turn += 1
      resume()
    } else desk.isOver = true
  })
  function resume() {
    time.at(time.nowMs + random.between(1000, 300_000), worldLife, () => begin(world, desk))
  }
  if (desk.number === 0 && desk.lives === 1 && plan.first !== undefined) {
    time.at(time.nowMs + random.between(10, 10_000), worldLife, () => {
      if (plan.first === 'sleeps') time.sleep(life, time.nowMs + random.between(60_000, 20_000_000))
      else {
        isAlive = false
        stop()
        time.kill(life)
        desk.isOver = true
      }
    })
    return
  }
  if (desk.kills === 0) return
  time.at(time.nowMs + random.between(10, 60_000), worldLife, () => {
    if (!isAlive) return
    isAlive = false
    desk.kills -= 1
    stop()
    time.kill(life)
    recoverRuns(desk.db, { now: seconds(clock), actor: 'uji' })
    resume()
  })
}

/** A person goes on with what stopped, as long as there is something to send. */
function isToResume({ db, lives }: Desk, runId: number, state: RunState): boolean {
  const { ready, unsent } = countRows(db, runId)
  return lives < mostLives && state !== 'finished' && ready + unsent > 0
}

function judge({ plan, service, register }: World, desks: readonly Desk[]): DesksVerdict {
  const rows = desks.map(({ db, runs }) => listRowsAfter(db, runs[0] ?? 0, -1, 1000))
  const made = plan.kind === 'register' ? service.accounts : service.activations
  const timesOf = (row: number) => made.filter(({ madeBy }) => madeBy.row === row).length
  const positions = (rows[0] ?? []).map(({ position }) => position)
  const all = rows.flat()
  const count = (isSuch: (row: RowRecord) => boolean) => all.filter(isSuch).length
  for (const { db } of desks) db.close()
  return {
    doubled: positions.filter((row) => timesOf(row) > 1).length,
    falselyDone: count(({ state, position }) => state === 'done' && timesOf(position) === 0),
    falselyFailed: positions.filter(
      (row) =>
        desks.every(({ offMs }) => offMs === 0) &&
        timesOf(row) > 0 &&
        all.some(({ position, state }) => position === row && state === 'refused') &&
        !all.some(
          ({ position, state }) => position === row && (state === 'done' || state === 'unknown'),
        ),
    ).length,
    untold: register.countUntold(),
    settledElsewhere: register.countSettled(),
    rows: positions.length,
    ended: positions.filter(
      (row) =>
        timesOf(row) > 0 ||
        all.every(({ position, state }) => position !== row || state !== 'ready'),
    ).length,
  }
}
