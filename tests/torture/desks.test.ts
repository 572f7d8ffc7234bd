import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RegisterServer, startRegisterServer } from '#tests/electron/office/register-server'
import { type DesksCase, type DesksEnd, workAtDesks } from './desks'
import { isLong } from './length'
import { withFolder } from './with-folder'

/** `ELKASSA_TORTURE_SEED=… npm run torture -- tests/torture/desks.test.ts` plays other files. */
const seed = Number(process.env.ELKASSA_TORTURE_SEED ?? '1945')
const amount = isLong
  ? { rows: 60, kills: 6, serverKills: 6, files: 5 }
  : { rows: 24, kills: 1, serverKills: 1, files: 1 }

const plans = Array.from({ length: amount.files }, (_, file) =>
  (['register', 'activate'] as const).flatMap((kind) =>
    (isLong || kind === 'register' ? [2, 5] : [2]).map(
      (desks): DesksCase => ({
        ...{ seed: seed + file, kind, desks, rows: amount.rows },
        ...{ kills: amount.kills, serverKills: amount.serverKills },
      }),
    ),
  ),
).flat()

/** `2 desks, register, 24 rows: 31 sends, 2 kills, …, doubled 0, …`. */
function draw({
  kind,
  desks,
  rows,
  serverKills,
  kills,
  sends,
  there,
  ...wrong
}: DesksCase & DesksEnd) {
  const { doubled, lost, falselyFailed, falselyDone, orphaned } = wrong
  const told = { doubled, lost, 'falsely failed': falselyFailed, 'falsely done': falselyDone }
  return [
    `${desks} desks, ${kind}, ${rows} rows: ${sends} sends, ${kills} kills, ${serverKills} of the server, ${there} there`,
    ...Object.entries(told).map(([name, keys]) => `${name} ${keys.length}`),
    `claims orphaned ${orphaned}`,
  ].join(', ')
}

const ends: (DesksCase & DesksEnd)[] = []
let register: RegisterServer

beforeAll(async () => {
  register = await startRegisterServer()
}, 120_000)
afterAll(async () => {
  await register.remove()
  process.stdout.write(`\nDesks that share a register, killed\n${ends.map(draw).join('\n')}\n`)
})

describe('desks that share a register and are killed, as its server is', () => {
  it.each(plans)(
    'double, lose, misreport and orphan nothing: $kind, $desks desks, seed $seed',
    async (plan) => {
      await register.query('DROP SCHEMA IF EXISTS elkassa CASCADE')
      const end = await withFolder((folder) => workAtDesks(plan, folder, register))
      ends.push({ ...plan, ...end })
      expect(end).toMatchObject({
        ...{ doubled: [], lost: [], falselyFailed: [], falselyDone: [] },
        ...{ orphaned: 0, broken: 0 },
      })
    },
  )
})
