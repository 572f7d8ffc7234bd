import { afterAll, describe, expect, it } from 'vitest'
import { consoleCommand } from '#tests/e2e/launch'
import { planKills } from './kill-plan'
import { isLong } from './length'
import { liveInProcess } from './live-in-process'
import { liveInWindow } from './live-in-window'
import { drawTallies, type Tally } from './tally'
import { type Live, workOff } from './work-off'

/** `ELKASSA_TORTURE_SEED=… npm run torture -- -t 'seed …'` plays one file again. */
const seed = Number(process.env.ELKASSA_TORTURE_SEED ?? '2016')
const amount = isLong
  ? { randomKills: 300, killsPerPoint: 20, rowsPerFile: 96, killsPerFile: 8 }
  : { randomKills: 30, killsPerPoint: 2, rowsPerFile: 64, killsPerFile: 8 }
const tallies: Tally[] = []

const live: Live = (scene, point, way) =>
  way === 'window' ? liveInWindow(scene, point) : liveInProcess(consoleCommand(), scene, point)

afterAll(() => {
  process.stdout.write(`\nThe console, killed; seeds from ${seed}\n${drawTallies(tallies)}\n`)
})

describe('a console that is killed again and again', () => {
  it.concurrent.each(planKills(seed, amount))(
    'loses, doubles and misreports nothing: $kind, $way, seed $seed',
    async (plan) => {
      const { tally, faults, unreached } = await workOff(plan, live)
      tallies.push(tally)
      expect(faults).toEqual([])
      expect(unreached).toEqual([])
    },
  )
})
