import { existsSync } from 'node:fs'
import { type Remains, readRemains } from './found-ledger'
import { isWrong, judgeRemains, judgeReport, type Verdict } from './judge'
import type { KillCase, KillPoint, Way } from './kill-plan'
import type { LifeEnd } from './live-in-process'
import { openScene, type Scene } from './scene'
import type { Tally } from './tally'
import { withFolder } from './with-folder'

/** A person starts what stopped again, but not for ever. */
const mostMoreLives = 12

/** One console over the scene's file, killed at the point or left to its end. */
export type Live = (scene: Scene, point: KillPoint | null, way: Way) => Promise<LifeEnd>

/** What became of a file: its figures, and what is wrong, with the life after which it showed. */
export interface WorkedOff {
  readonly tally: Tally
  readonly faults: readonly string[]
  /** Planned kills whose point no console came to before the file was done. */
  readonly unreached: readonly KillPoint[]
}

/**
 * Works a file off with consoles that are killed as planned, and judges after each death and at the end.
 *
 * The first death that leaves something wrong behind is the last.
 */
export function workOff(plan: KillCase, live: Live): Promise<WorkedOff> {
  return withFolder(async (folder) => {
    const scene = await openScene(plan, folder)
    try {
      return await workOffIn(scene, live)
    } finally {
      await scene.close()
    }
  })
}

async function workOffIn(scene: Scene, live: Live): Promise<WorkedOff> {
  const { plan } = scene
  let kills = 0
  let said = ''
  let remains: Remains | null = null
  let isTold = false
  // A run may stop by itself, and a person begins it again, before the console came to the point.
  for (let life = 1; life <= plan.kills.length + mostMoreLives; life += 1) {
    const point = plan.kills[kills] ?? null
    const end = await live(scene, point, plan.way)
    said = `life ${life}, ${point ?? 'not killed'}: ${end.said}`
    if (end.isKilled) kills += 1
    isTold = !end.isKilled && existsSync(scene.report)
    remains = await readRemains(scene.profile, scene.service.url)
    if (remains === null) continue
    const verdict = judgeRemains(scene, remains)
    if (isWrong(verdict)) return conclude(scene, remains, verdict, { kills, said })
    if (isOver(remains)) break
  }
  if (remains === null) throw new Error(`nothing was begun: ${said}`)
  if (!isTold) {
    // Killed with its run at the end, or stopped for good: the command writes what the ledger has.
    await live(scene, null, 'command line')
    remains = (await readRemains(scene.profile, scene.service.url)) ?? remains
  }
  return conclude(scene, remains, judgeReport(scene, remains), { kills, said })
}

const openStates: ReadonlySet<string> = new Set(['ready', 'unsent', 'sending'])

/** The console ended the run by itself, and nothing in it waits to be sent. */
function isOver({ runState, rows }: Remains): boolean {
  return runState === 'finished' && !rows.some(({ state }) => openStates.has(state))
}

function conclude(
  scene: Scene,
  { rows }: Remains,
  verdict: Verdict,
  { kills, said }: { readonly kills: number; readonly said: string },
): WorkedOff {
  const { plan, service } = scene
  const count = (...states: readonly string[]) =>
    rows.filter(({ state }) => states.includes(state)).length
  const { calls, faults } = service.counts()
  const tally = {
    place: `${plan.kind}, ${plan.way}`,
    files: 1,
    rows: rows.length,
    sends: calls[plan.kind],
    failedCalls: [...faults.values()].reduce((sum, each) => sum + each, 0),
    planned: plan.kills.length,
    kills,
    done: count('done'),
    refused: count('refused'),
    forPerson: count('unknown'),
    unsent: count('ready', 'unsent', 'sending', 'excluded', 'problem'),
    doubled: verdict.doubled.length,
    lost: verdict.lost.length,
    falselyFailed: verdict.falselyFailed.length,
    falselyDone: verdict.falselyDone.length,
  }
  const told = Object.entries(verdict).flatMap(([name, keys]) =>
    keys.map((key: string) => `${key} ${name} after ${said}`),
  )
  return { tally, faults: told, unreached: plan.kills.slice(kills) }
}
