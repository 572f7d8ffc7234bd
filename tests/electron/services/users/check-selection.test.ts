import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkSelection } from '#electron/services/users/check-selection'
import { createSelectUsers } from '#electron/services/users/copied-pages'
import { everyUser, type UserSelection } from '#shared/domain/user-query'
import { id } from '#shared/locales/id'
import { now, openRunDesk, type RunDesk, storeUser } from '../runs/run-desk'
import { buildWorkers } from '../runs/workers'

const workers = await buildWorkers()
let desk: RunDesk

const shops = Array.from({ length: 450 }, (_, n) => ({
  ...storeUser(`ELK${n}`, `toko${n}@contoh.co.id`),
  storeName: `Toko ${String(n).padStart(3, '0')}`,
}))

beforeEach(async () => {
  desk = await openRunDesk(workers)
  await desk.cache.putUsers(shops, now)
})
afterEach(() => desk.close())

const select = (selection: UserSelection) => {
  const deps = { select: createSelectUsers(desk.cache, () => now), runs: desk.runs }
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
  const rows = desk.rows(run.id)
  expect(rows.slice(0, 2).map(({ values }) => values.email)).toEqual([
    'toko0@contoh.co.id',
    'toko2@contoh.co.id',
  ])
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, place) => place))
})

it('makes a run of those picked one by one, as they were picked', async () => {
  const run = await select({ kind: 'ids', ids: ['ELK7', 'ELK3'] })
  expect(desk.rows(run.id).map(({ values }) => values.email)).toEqual([
    'toko7@contoh.co.id',
    'toko3@contoh.co.id',
  ])
  await desk.runs.start({ runId: run.id, trial: false })
  expect(await desk.sending.whenIdle()).toBe('finished')
})

it('leaves nothing of a run that could not be made', async () => {
  await desk.cache.putUsers([{ ...storeUser('ELK900', 'tanpa-at'), storeName: 'Zakat' }], now)
  const run = await select({ kind: 'ids', ids: ['ELK900', 'ELK3'] })
  expect(run.totals).toMatchObject({ ready: 1, problem: 1 })
  const broken = desk.runs.createTyped({
    kind: 'check',
    name: 'putus',
    pages: (async function* () {
      yield [{ email: 'toko1@contoh.co.id' }]
      throw new Error('the copy went away')
    })(),
  })
  await expect(broken).rejects.toThrow('the copy went away')
  expect(await desk.runs.list({ kind: 'check', before: null })).toHaveLength(1)
})
