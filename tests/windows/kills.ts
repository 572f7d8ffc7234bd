import assert from 'node:assert/strict'
import { type KillCase, namedPoints } from '#tests/torture/kill-plan'
import { liveInProcess } from '#tests/torture/live-in-process'
import { type Live, workOff } from '#tests/torture/work-off'
import type { Check } from './check'
import { programPath } from './programs'

const live: Live = (scene, point) =>
  liveInProcess({ executablePath: process.execPath, args: [programPath('console')] }, scene, point)

function killAtAll(kind: KillCase['kind'], rows: number, seed: number): Check {
  const plan: KillCase = { seed, kind, way: 'command line', rows, kills: namedPoints }
  return {
    name: `kills: ${rows} rows to ${kind}, killed at each of ${namedPoints.length} points`,
    run: async () => {
      const { tally, faults, unreached } = await workOff(plan, live)
      assert.deepEqual(faults, [])
      assert.deepEqual(unreached, [])
      const { kills, sends, failedCalls, done, refused, forPerson, doubled, lost } = tally
      return `${kills} kills, ${sends} sends, ${failedCalls} failed calls; ${done} done, ${refused} refused, ${forPerson} for a person, ${doubled} doubled, ${lost} lost, history intact`
    },
  }
}

export const kills: readonly Check[] = [
  killAtAll('register', 300, 2016),
  killAtAll('activate', 100, 2017),
]
