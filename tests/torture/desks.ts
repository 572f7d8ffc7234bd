import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { RunKind } from '#shared/domain/runs/run'
import { consoleCommand } from '#tests/e2e/launch'
import { officePassword, type RegisterServer } from '#tests/electron/office/register-server'
import { readRemains, watchLedger } from './found-ledger'
import { type LifeEnd, liveInProcess } from './live-in-process'
import { openScene, type Scene } from './scene'

/** Desks that work off one file at the same time. */
export interface DesksCase {
  readonly seed: number
  readonly kind: Extract<RunKind, 'register' | 'activate'>
  readonly desks: number
  readonly rows: number
  /** So often each desk is killed. */
  readonly kills: number
  /** So often the register's server is killed and started again. */
  readonly serverKills: number
}

/** What came of it; lists are keys of rows. */
export interface DesksEnd {
  readonly rows: number
  readonly sends: number
  readonly kills: number
  readonly serverKills: number
  readonly there: number
  readonly doubled: readonly string[]
  /** Neither at the service nor with any desk that would send or ask about it. */
  readonly lost: readonly string[]
  readonly falselyFailed: readonly string[]
  readonly falselyDone: readonly string[]
  /** Claims of which nobody ever told what became of them. */
  readonly orphaned: number
  /** Histories that do not verify. */
  readonly broken: number
}

/** A person starts what stopped again, but not for ever. */
const mostMoreLives = 8

/** Works one file off at several desks at once, each killed as planned, and judges what is left at the end. */
export async function workAtDesks(
  plan: DesksCase,
  folder: string,
  register: RegisterServer,
): Promise<DesksEnd> {
  const first = await openScene({ ...plan, way: 'command line', kills: [] }, folder)
  const desks = Array.from({ length: plan.desks }, (_, n) => openDesk(first, `Meja ${n + 1}`))
  let isOver = false
  try {
    const disturbed = disturb(plan, first, register, () => isOver)
    const kills = await Promise.all(
      desks.map((scene, n) => workAtDesk(scene, register, `Meja ${n + 1}`, plan.kills)),
    )
    isOver = true
    const serverKills = await disturbed
    // What was claimed on the way to a death, and what is still to be told: each desk comes once more.
    for (const [n, scene] of desks.entries()) await live(scene, register, `Meja ${n + 1}`, null)
    const sum = kills.reduce((all, one) => all + one, 0)
    return await judgeDesks(plan, desks, register, { kills: sum, serverKills })
  } finally {
    for (const desk of desks) desk.ledger.close()
    await first.close()
  }
}

/** The same file and service, with a profile of its own. */
function openDesk(scene: Scene, name: string): Scene {
  const profile = join(scene.profile, name)
  mkdirSync(profile)
  writeFileSync(
    join(profile, 'settings.json'),
    JSON.stringify({ baseUrl: scene.service.url, syncAtStart: false, syncEveryMinutes: 0 }),
  )
  return {
    ...scene,
    profile,
    report: join(profile, 'laporan.csv'),
    ledger: watchLedger(profile, scene.service.url),
  }
}

function live(
  scene: Scene,
  register: RegisterServer,
  desk: string,
  point: 'at random' | null,
): Promise<LifeEnd> {
  const office = { address: register.address(), password: officePassword, desk }
  return liveInProcess(consoleCommand(), scene, point, office)
}

async function workAtDesk(
  scene: Scene,
  register: RegisterServer,
  name: string,
  planned: number,
): Promise<number> {
  let kills = 0
  for (let lives = 0; lives < planned + mostMoreLives; lives += 1) {
    const end = await live(scene, register, name, kills < planned ? 'at random' : null)
    if (end.isKilled) kills += 1
    else if (await isDone(scene)) break
  }
  return kills
}

async function isDone({ profile, service }: Scene): Promise<boolean> {
  const remains = await readRemains(profile, service.url)
  return (
    remains?.runState === 'finished' &&
    !remains.rows.some(({ state }) => state === 'ready' || state === 'unsent')
  )
}

/** Kills the register's server while the desks are at work. */
async function disturb(
  { serverKills }: DesksCase,
  { service }: Scene,
  register: RegisterServer,
  isOver: () => boolean,
): Promise<number> {
  let kills = 0
  for (let seen = 0; kills < serverKills && !isOver(); ) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    const { register: registrations, activate } = service.counts().calls
    // Every few sends: it is away while rows are on their way.
    if (registrations + activate < seen + 6) continue
    await register.kill()
    kills += 1
    await register.start()
    seen = registrations + activate
  }
  return kills
}

async function judgeDesks(
  { kind, rows }: DesksCase,
  desks: readonly Scene[],
  register: RegisterServer,
  kills: { readonly kills: number; readonly serverKills: number },
): Promise<DesksEnd> {
  const [scene] = desks
  if (!scene) throw new Error('no desk')
  const { registrations, invoices, calls } = scene.service.counts()
  const counted = kind === 'register' ? registrations : invoices
  const isThere = (key: string) =>
    kind === 'register' ? scene.service.findUser(key) !== undefined : invoices.has(key)
  const remains = await Promise.all(
    desks.map(({ profile, service }) => readRemains(profile, service.url)),
  )
  const found = remains.flatMap((one) => one?.rows ?? [])
  const keyOf = ({ position }: RowRecord) => scene.rows[position]?.key ?? ''
  const keysOf = (isSuch: (row: RowRecord) => boolean) => found.filter(isSuch).map(keyOf)
  const open = new Set(keysOf(({ state }) => ['ready', 'unsent', 'unknown'].includes(state)))
  const said = new Set(keysOf(({ state }) => state === 'refused'))
  const [{ count: orphaned = -1 } = {}] = await register.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM elkassa.claims c WHERE NOT EXISTS (
       SELECT FROM elkassa.claim_events e WHERE e.claim_id = c.claim_id)`,
  )
  return {
    rows,
    sends: calls[kind],
    ...kills,
    there: scene.rows.filter(({ key }) => isThere(key)).length,
    doubled: [...counted].filter(([, times]) => times > 1).map(([key]) => key),
    lost: scene.rows
      .map(({ key }) => key)
      .filter((key) => !isThere(key) && !open.has(key) && !said.has(key)),
    // A row that this desk never sent says nothing of the service.
    falselyFailed: keysOf(
      (row) =>
        (row.state === 'refused' || row.state === 'unsent' || row.state === 'ready') &&
        row.attempts > 0 &&
        row.conflict === null &&
        isThere(keyOf(row)),
    ),
    falselyDone: keysOf((row) => row.state === 'done' && !isThere(keyOf(row))),
    orphaned,
    broken: remains.filter((one) => one !== null && !one.isHistoryIntact).length,
  }
}
