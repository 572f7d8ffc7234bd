import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkSelection } from '#electron/services/runs/check-selection'
import { createSelectUsers } from '#electron/services/users/export/select-users'
import { everyUser, type UserSelection } from '#shared/domain/users/user-query'
import { id } from '#shared/locales/id'
import { now, openRunHarness, type RunHarness, storeUser } from './run-harness'
import { buildWorkers } from './workers'

const workers = await buildWorkers()
let harness: RunHarness

const shops = Array.from({ length: 450 }, (_, n) => ({
  ...storeUser(`ELK${n}`, `toko${n}@contoh.co.id`),
  storeName: `Toko ${String(n).padStart(3, '0')}`,
}))

beforeEach(async () => {
  harness = await openRunHarness(workers)
  await harness.cache.putUsers(shops, now)
})
afterEach(() => harness.close())

function select(selection: UserSelection) {
  const deps = { select: createSelectUsers(harness.cache, () => now), runs: harness.runs }
  return checkSelection({ ...deps, messages: () => id }, selection)
}

it('makes a run of all that match but those left out, by name, and sends nothing', async () => {
  const run = await select({ kind: 'matching', filter: everyUser, except: ['ELK1'] })
  expect(run).toMatchObject({
    kind: 'check',
    state: 'ready',
    source: { name: '449 pengguna terpilih', format: 'form' },
    totals: { total: 449, ready: 449 },
  })
  const rows = harness.rows(run.id)
  expect(rows.slice(0, 2).map(({ values }) => values.email)).toEqual([
    'toko0@contoh.co.id',
    'toko2@contoh.co.id',
  ])
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, place) => place))
})

it('makes a run of those picked one by one, as they were picked', async () => {
  const run = await select({ kind: 'ids', ids: ['ELK7', 'ELK3'] })
  expect(harness.rows(run.id).map(({ values }) => values.email)).toEqual([
    'toko7@contoh.co.id',
    'toko3@contoh.co.id',
  ])
  await harness.runs.start({ runId: run.id, trial: false })
  expect(await harness.sending.whenIdle()).toBe('finished')
})

it('leaves nothing of a run that could not be made', async () => {
  await harness.cache.putUsers([{ ...storeUser('ELK900', 'tanpa-at'), storeName: 'Zakat' }], now)
  const run = await select({ kind: 'ids', ids: ['ELK900', 'ELK3'] })
  expect(run.totals).toMatchObject({ ready: 1, problem: 1 })
  const broken = harness.runs.createTyped({
    kind: 'check',
    name: 'putus',
    pages: (async function* () {
      yield [{ email: 'toko1@contoh.co.id' }]
      throw new Error('the copy went away')
    })(),
  })
  await expect(broken).rejects.toThrow('the copy went away')
  expect(await harness.runs.list({ kind: 'check', before: null })).toHaveLength(1)
})
