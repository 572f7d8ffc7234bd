import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findRun, setRunState } from '#electron/ledger/runs/runs-table'
import { rowSchema } from '#shared/domain/runs/row'
import { runSchema } from '#shared/domain/runs/run'
import { header, newCipher, now, openRunHarness, type RunHarness, storeLine } from './run-harness'
import { buildWorkers } from './workers'

const workers = await buildWorkers()
let harness: RunHarness

beforeEach(async () => {
  harness = await openRunHarness(workers)
})
afterEach(() => harness.close())

function wait(harness: RunHarness): Promise<unknown> {
  return harness.sending.whenIdle()
}

describe('createRuns()', () => {
  it('shows runs and rows in the form of the contract, without a password', async () => {
    const { id } = await harness.importLines([storeLine(1), storeLine(2, { password: '' })])
    expect(runSchema.parse(await harness.runs.find({ runId: id }))).toMatchObject({ id })
    const page = await harness.runs.rows({ runId: id, filter: 'all', offset: 0, limit: 200 })
    expect(page.count).toBe(2)
    expect(page.rows.map((row) => rowSchema.strict().parse(row).hasPassword)).toEqual([true, false])
    expect(JSON.stringify(page)).not.toContain('rahasia')
  })

  it('lists the newest runs first, page by page', async () => {
    for (const n of [1, 2, 3]) await harness.importLines([storeLine(n)])
    const ids = (before: number | null) =>
      harness.runs.list({ kind: 'register', before }).then((runs) => runs.map(({ id }) => id))
    expect(await ids(null)).toEqual([3, 2, 1])
    expect(await ids(2)).toEqual([1])
  })

  it('walks from problem to problem and around', async () => {
    const wrong = { phone: 'x' }
    const { id } = await harness.importLines([
      storeLine(1, wrong),
      storeLine(2),
      storeLine(3, wrong),
    ])
    const next = (position: number, filter: 'all' | 'problem') =>
      harness.runs.nextProblem({ runId: id, position, filter, backwards: false })
    expect(await next(-1, 'all')).toEqual({ position: 0, offset: 0 })
    expect(await next(0, 'problem')).toEqual({ position: 2, offset: 1 })
    expect(await next(2, 'all')).toEqual({ position: 0, offset: 0 })
  })

  it('says so when there is no such run', async () => {
    await expect(harness.runs.find({ runId: 7 })).rejects.toMatchObject({ code: 'run-not-found' })
  })

  it('sends a run, after which earlier edits cannot be undone', async () => {
    const { id } = await harness.importLines([storeLine(1), storeLine(2)])
    await harness.runs.edit({ runId: id, position: 0, field: 'password', value: 'lain-sekali' })
    const run = await harness.runs.start({ runId: id, trial: false })
    expect(run).toMatchObject({ state: 'running', canUndo: false })
    await wait(harness)
    expect(await harness.runs.find({ runId: id })).toMatchObject({
      state: 'finished',
      totals: { done: 2 },
    })
    const blobs =
      'SELECT (SELECT count(*) FROM run_edit_rows) + count(password_sealed) FROM run_rows'
    expect(harness.ledger.prepare(blobs).pluck().get()).toBe(0)
  })

  it('sends one row as a trial, and lets the rest be edited after it', async () => {
    const { id } = await harness.importLines([storeLine(1), storeLine(2)])
    await harness.runs.start({ runId: id, trial: true })
    await wait(harness)
    const edit = { runId: id, position: 1, field: 'address', value: 'Jl. Baru 2' }
    expect(await harness.runs.edit(edit)).toMatchObject({
      state: 'paused',
      totals: { done: 1, ready: 1 },
    })
  })

  it('gives a run up', async () => {
    const { id } = await harness.importLines([storeLine(1)])
    expect(await harness.runs.cancel({ runId: id })).toMatchObject({ state: 'cancelled' })
  })

  it('forgets a run of which nothing was sent', async () => {
    const { id } = await harness.importLines(Array.from({ length: 700 }, (_, n) => storeLine(n)))
    await harness.runs.edit({ runId: id, position: 0, field: 'address', value: 'A 1' })
    await harness.runs.discard({ runId: id })
    expect(findRun(harness.ledger, id)).toBeNull()
    expect(harness.rows(id)).toEqual([])
  })

  it.each(['done', 'refused', 'unknown'] as const)(
    'does not forget a run with a row that is %s',
    async (outcome) => {
      const { id } = await harness.importLines([storeLine(1), storeLine(2)])
      harness.send(harness.row(id, 0), outcome)
      const discarded = harness.runs.discard({ runId: id })
      await expect(discarded).rejects.toMatchObject({ code: 'run-wrong-state' })
      expect(harness.rows(id)).toHaveLength(2)
    },
  )

  it('does one edit after the other, however fast they come', async () => {
    const { id } = await harness.importLines([storeLine(1)])
    const values = ['Satu 1', 'Dua 2', 'Tiga 3']
    await Promise.all(
      values.map((value) => harness.runs.edit({ runId: id, position: 0, field: 'address', value })),
    )
    expect(harness.row(id, 0).values.address).toBe('Tiga 3')
    await harness.runs.undo({ runId: id })
    expect(harness.row(id, 0).values.address).toBe('Dua 2')
  })
})

describe('resumePasswords()', () => {
  const lines = [storeLine(1), storeLine(2), storeLine(3)]

  /** The same ledger with a console that lost its key. */
  async function importAndLoseKey() {
    const { id } = await harness.importLines(lines)
    harness.send(harness.row(id, 0), 'done')
    setRunState(harness.ledger, id, 'stopped', now, { cause: 'passwords-locked', detail: null })
    const later = harness.serve(newCipher())
    const open = async (path: string) => {
      const { sourceId, columns } = await harness.sources.open({ kind: 'register', path })
      return later.runs.resumePasswords({ runId: id, sourceId, columns, defaults: {} })
    }
    return { id, later, open }
  }

  it('reads the passwords from the same file again', async () => {
    const { id, later, open } = await importAndLoseKey()
    expect(await open(harness.path('toko.csv'))).toBe(2)
    const sealed = Buffer.from(harness.row(id, 2).passwordSealed ?? [])
    expect(later.cipher.open(sealed, `${id}:2`)).toBe('rahasia-3')
    await later.runs.start({ runId: id, trial: false })
    await later.sending.whenIdle()
    expect((await later.runs.find({ runId: id })).totals).toMatchObject({ done: 3 })
  })

  it('refuses any other file', async () => {
    const { id, open } = await importAndLoseKey()
    const before = harness.rows(id)
    const other = harness.write('lain.csv', [header, ...lines, storeLine(4)])
    await expect(open(other)).rejects.toMatchObject({ code: 'passwords-locked' })
    expect(harness.rows(id)).toEqual(before)
  })

  it('gives a locked run its passwords back when its file is opened to be registered', async () => {
    const { id, later } = await importAndLoseKey()
    const open = (path: string) => harness.sources.open({ kind: 'register', path })
    const again = await open(harness.path('toko.csv'))
    const run = await later.runs.create({ ...again, defaults: {} })
    expect(run).toMatchObject({ id, state: 'paused', stopCause: null })
    await later.runs.start({ runId: id, trial: false })
    await later.sending.whenIdle()
    expect((await later.runs.find({ runId: id })).totals).toMatchObject({ total: 3, done: 3 })
    expect(await later.runs.list({ kind: 'register', before: null })).toHaveLength(1)
  })

  it('makes a run of its own of another file, and of the same file once nothing is locked', async () => {
    const { id, later } = await importAndLoseKey()
    const open = (path: string) => harness.sources.open({ kind: 'register', path })
    const other = await open(harness.write('lain.csv', [header, storeLine(9)]))
    expect((await later.runs.create({ ...other, defaults: {} })).id).not.toBe(id)
    const again = await open(harness.path('toko.csv'))
    expect((await later.runs.create({ ...again, defaults: {} })).id).toBe(id)
    const third = await open(harness.path('toko.csv'))
    expect((await later.runs.create({ ...third, defaults: {} })).id).not.toBe(id)
  })

  it('leaves passwords alone that can be opened', async () => {
    const { id } = await harness.importLines(lines)
    const { sourceId, columns } = await harness.sources.open({
      kind: 'register',
      path: harness.path('toko.csv'),
    })
    const input = { runId: id, sourceId, columns, defaults: {} }
    expect(await harness.runs.resumePasswords(input)).toBe(0)
  })
})
