import { existsSync } from 'node:fs'
import { expect } from 'vitest'
import { assertNever } from '#shared/domain/assert-never'
import { type Remains, readRemains } from './found-ledger'
import { judgeRemains, judgeReport } from './judge'
import type { KillCase, KillPoint } from './kill-plan'
import { type LifeEnd, liveByCommand } from './live-by-command'
import { liveInWindow } from './live-in-window'
import { openScene, type Scene } from './scene'
import type { Tally } from './tally'
import { withFolder } from './with-folder'

/** A person starts what stopped again, but not for ever. */
const mostMoreLives = 12

/** Works a file off with consoles that are killed as planned, judges after each death and at the end. */
export function workOff(plan: KillCase): Promise<Tally> {
  return withFolder(async (folder) => {
    const scene = await openScene(plan, folder)
    try {
      return await workOffIn(scene)
    } finally {
      await scene.close()
    }
  })
}

async function workOffIn(scene: Scene): Promise<Tally> {
  const { plan } = scene
  const label = `seed ${plan.seed}, ${plan.kind}, ${plan.way}`
  let kills = 0
  let lives = 0
  let said = label
  let remains: Remains | null = null
  // A run may stop by itself, and a person begins it again, before the console came to the point.
  while (lives < plan.kills.length + mostMoreLives && !(remains && isOver(remains))) {
    const point = plan.kills[kills] ?? null
    const end = await live(scene, point)
    lives += 1
    if (end.isKilled) kills += 1
    said = `${label}, life ${lives}, ${point ?? 'not killed'}\n${end.said}`
    remains = await judge(scene, said)
  }
  if (remains === null) throw new Error(`nothing was begun: ${said}`)
  // A window that died with its run at the end has left no report: the ledger still has all of it.
  if (!existsSync(scene.report)) await liveByCommand(scene, null)
  expect(judgeReport(scene, remains), said).toEqual([])
  return tell(scene, remains, kills)
}

function live(scene: Scene, point: KillPoint | null): Promise<LifeEnd> {
  const { way } = scene.plan
  switch (way) {
    case 'command line':
      return liveByCommand(scene, point)
    case 'window':
      return liveInWindow(scene, point)
    default:
      return assertNever(way)
  }
}

async function judge(scene: Scene, label: string): Promise<Remains | null> {
  const remains = await readRemains(scene.profile, scene.service.url)
  if (remains) {
    expect(remains.rows, label).toHaveLength(scene.rows.length)
    const none = { doubled: [], lost: [], falselyFailed: [], falselyDone: [] }
    expect(judgeRemains(scene, remains), label).toEqual(none)
  }
  return remains
}

const openStates: ReadonlySet<string> = new Set(['ready', 'unsent', 'sending'])

/** The console ended the run by itself, and nothing in it waits to be sent. */
function isOver({ runState, rows }: Remains): boolean {
  return runState === 'finished' && !rows.some(({ state }) => openStates.has(state))
}

function tell(scene: Scene, { rows }: Remains, kills: number): Tally {
  const { plan, service } = scene
  const count = (...states: readonly string[]) =>
    rows.filter(({ state }) => states.includes(state)).length
  const { calls, faults } = service.counts()
  return {
    place: `${plan.kind}, ${plan.way}`,
    files: 1,
    rows: rows.length,
    sends: calls[plan.kind],
    failedCalls: [...faults.values()].reduce((sum, each) => sum + each, 0),
    kills,
    planned: plan.kills.length,
    done: count('done'),
    refused: count('refused'),
    forPerson: count('unknown'),
    unsent: count('ready', 'unsent', 'excluded', 'problem'),
  }
}
