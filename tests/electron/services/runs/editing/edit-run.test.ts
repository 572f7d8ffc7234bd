import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setRunState } from '#electron/ledger/runs/runs-table'
import { now, openRunHarness, type RunHarness, storeLine, storeUser } from '../run-harness'
import { buildWorkers } from '../workers'

const workers = await buildWorkers()
let harness: RunHarness

beforeEach(async () => {
  harness = await openRunHarness(workers)
})
afterEach(() => harness.close())

function edit(runId: number, position: number, field: string, value: string) {
  return harness.runs.edit({ runId, position, field, value })
}

const unknownType = { field: 'userType', problem: 'type-unknown' } as const

/** Everything about the rows that an operator could see, and their passwords. */
function picture(runId: number) {
  return harness.rows(runId).map((row) => ({
    state: row.state,
    values: row.values,
    password: harness.password(row),
    problems: row.problems,
    repairs: row.repairs,
    conflict: row.conflict,
    serverMessage: row.serverMessage,
  }))
}

describe('editing a run', () => {
  it('checks the cell and makes the row ready', async () => {
    const { id } = await harness.importLines([storeLine(1, { phone: 'tidak ada' }), storeLine(2)])
    const run = await edit(id, 0, 'phone', '0812 3450 0001')
    expect(run).toMatchObject({ totals: { ready: 2, problem: 0 }, canUndo: true, canRedo: false })
    expect(harness.row(id, 0)).toMatchObject({ values: { phone: '081234500001' } })
  })

  it('leaves the problems of other cells as they are', async () => {
    const { id } = await harness.importLines([storeLine(1, { phone: '#N/A', type: 'Toko' })])
    await edit(id, 0, 'phone', 'abc')
    expect(harness.row(id, 0).problems.map(({ code }) => code)).toEqual([
      'type-unknown',
      'phone-letters',
    ])
  })

  it('takes a row with too many cells once the last cell is confirmed', async () => {
    const { id } = await harness.importLines([`${storeLine(1)};Blok B`])
    expect((await edit(id, 0, 'address', 'Jl. Melati 1')).totals.ready).toBe(1)
  })

  it('seals a new password and keeps none in clear', async () => {
    const { id } = await harness.importLines([storeLine(1, { password: 'abc' })])
    await edit(id, 0, 'password', 'panjang-sekali')
    expect(harness.password(harness.row(id, 0))).toBe('panjang-sekali')
    const kept = harness.ledger
      .prepare('SELECT before_json || after_json FROM run_edit_rows')
      .pluck()
    expect(JSON.stringify(kept.all())).not.toContain('panjang-sekali')
  })

  it('settles a shared email when one of its rows gets another', async () => {
    const { id } = await harness.importLines([storeLine(1), storeLine(1, { address: 'Lain 2' })])
    const run = await edit(id, 1, 'email', 'lain@contoh.co.id')
    expect(run.totals).toMatchObject({ ready: 2, problem: 0 })
  })

  it('sees a shared email come up', async () => {
    const { id } = await harness.importLines([storeLine(1), storeLine(2)])
    await edit(id, 1, 'email', 'toko1@contoh.co.id')
    expect(harness.rows(id).map(({ problems }) => problems)).toMatchObject([
      [{ code: 'same-email-differs', details: { row: 3 } }],
      [{ code: 'same-email-differs', details: { row: 2 } }],
    ])
  })

  it('keeps a copy out while its first is put right, and lets it in when the first goes elsewhere', async () => {
    const { id } = await harness.importLines([storeLine(1), storeLine(1)])
    await edit(id, 0, 'address', 'Jl. Baru 1')
    expect(harness.row(id, 1).conflict).toEqual({ kind: 'identical-row', rowNumber: 2 })
    await edit(id, 0, 'email', 'baru@contoh.co.id')
    expect(harness.row(id, 1)).toMatchObject({ state: 'ready', conflict: null })
  })

  it('looks a new email up among users and earlier runs', async () => {
    await harness.cache.putUsers([storeUser('U-1', 'ada@contoh.co.id')])
    const earlier = await harness.importLines([storeLine(9)])
    harness.send(harness.row(earlier.id, 0), 'done')
    const { id } = await harness.importLines([storeLine(1), storeLine(2)])
    await edit(id, 0, 'email', 'ada@contoh.co.id')
    await edit(id, 1, 'email', 'toko9@contoh.co.id')
    expect(harness.rows(id).map(({ conflict }) => conflict?.kind)).toEqual([
      'already-user',
      'sent-before',
    ])
  })

  it('fills every row with the same problem in one step', async () => {
    const bad = Array.from({ length: 600 }, (_, n) => storeLine(n, { type: 'Lainnya' }))
    const { id } = await harness.importLines([...bad, storeLine(700, { type: '' })])
    const fill = { runId: id, ...unknownType, values: [{ value: 'Grosir' }] }
    const { run, changed } = await harness.runs.fill(fill)
    expect(changed).toBe(600)
    expect(run.totals).toMatchObject({ ready: 600, problem: 1 })
    expect((await harness.runs.undo({ runId: id })).totals).toMatchObject({
      ready: 0,
      problem: 601,
    })
    expect((await harness.runs.redo({ runId: id })).totals).toMatchObject({
      ready: 600,
      problem: 1,
    })
  })

  it('fills cells by what they say, and leaves what was not named', async () => {
    const types = ['Kelontong', 'grosir/eceran', 'Kelontong', 'kelontong', 'TOTAL']
    const { id } = await harness.importLines(types.map((type, n) => storeLine(n, { type })))
    const { changed } = await harness.runs.fill({
      runId: id,
      ...unknownType,
      values: [
        { text: 'Kelontong', value: 'Retail' },
        { text: 'grosir/eceran', value: 'Grosir' },
      ],
    })
    expect(changed).toBe(3)
    const typesNow = () => harness.rows(id).map(({ values }) => values.userType)
    expect(typesNow()).toEqual(['0', '1', '0', 'kelontong', 'TOTAL'])
    await harness.runs.undo({ runId: id })
    expect(typesNow()).toEqual(types)
  })

  it('leaves rows out and takes them in again', async () => {
    const { id } = await harness.importLines([storeLine(1, { phone: 'x' }), storeLine(2)])
    const alike = { field: 'phone', problem: 'phone-letters' } as const
    const out = await harness.runs.exclude({ runId: id, rows: alike, excluded: true })
    expect(out).toMatchObject({ changed: 1, run: { totals: { excluded: 1, ready: 1 } } })
    expect(out.run.counts.already).toBe(0)
    const back = await harness.runs.exclude({ runId: id, rows: alike, excluded: false })
    expect(back).toMatchObject({ changed: 1, run: { totals: { problem: 1, ready: 1 } } })
  })

  it('settles a shared email when one of its rows is left out', async () => {
    const { id } = await harness.importLines([storeLine(1), storeLine(1, { address: 'Lain 2' })])
    const out = { runId: id, rows: { position: 0 }, excluded: true }
    expect((await harness.runs.exclude(out)).run.totals).toMatchObject({ ready: 1, excluded: 1 })
    const back = await harness.runs.exclude({ ...out, excluded: false })
    expect(back.run.totals).toMatchObject({ problem: 2 })
  })

  it('does not take in what others than the operator left out', async () => {
    const { id } = await harness.importLines([storeLine(1), storeLine(1)])
    const rows = { position: 1 }
    expect((await harness.runs.exclude({ runId: id, rows, excluded: false })).changed).toBe(0)
  })

  it('takes every step back and does it again, exactly', async () => {
    const { id } = await harness.importLines([
      storeLine(1, { phone: 'x' }),
      storeLine(1),
      storeLine(2, { password: 'abc' }),
      storeLine(3),
      storeLine(3),
    ])
    const steps = [
      () => edit(id, 0, 'phone', '0812 3450 0009'),
      () => edit(id, 2, 'password', 'cukup-panjang'),
      () => edit(id, 1, 'email', 'toko3@contoh.co.id'),
      () => harness.runs.exclude({ runId: id, rows: { position: 3 }, excluded: true }),
      () => edit(id, 1, 'email', 'bukan email'),
    ]
    const pictures = [picture(id)]
    for (const step of steps) {
      await step()
      pictures.push(picture(id))
    }
    for (const before of pictures.slice(0, -1).reverse()) {
      await harness.runs.undo({ runId: id })
      expect(picture(id)).toEqual(before)
    }
    for (const after of pictures.slice(1)) {
      await harness.runs.redo({ runId: id })
      expect(picture(id)).toEqual(after)
    }
  })

  it('forgets what was undone once something new is edited', async () => {
    const { id } = await harness.importLines([storeLine(1)])
    await edit(id, 0, 'address', 'Satu 1')
    await harness.runs.undo({ runId: id })
    const run = await edit(id, 0, 'address', 'Dua 2')
    expect(run).toMatchObject({ canUndo: true, canRedo: false })
    await harness.runs.redo({ runId: id })
    expect(harness.row(id, 0).values.address).toBe('Dua 2')
  })

  it('makes no step of an edit that changes nothing', async () => {
    const { id } = await harness.importLines([storeLine(1)])
    expect((await edit(id, 0, 'address', 'Jl. Melati 1')).canUndo).toBe(false)
    expect((await edit(id, 0, 'password', 'rahasia-1')).canUndo).toBe(false)
  })

  it('sends a refused row again once it is edited, and makes a finished run unfinished', async () => {
    const { id } = await harness.importLines([storeLine(1), storeLine(2)])
    harness.send(harness.row(id, 0), 'refused')
    harness.send(harness.row(id, 1), 'done')
    setRunState(harness.ledger, id, 'finished', now)
    const run = await edit(id, 0, 'phone', '081234567899')
    expect(run).toMatchObject({ state: 'paused', totals: { ready: 1, done: 1, refused: 0 } })
    await harness.runs.undo({ runId: id })
    expect(harness.row(id, 0)).toMatchObject({ state: 'refused', serverMessage: 'Nomor ditolak' })
  })

  it.each(['done', 'unknown'] as const)('leaves a row alone that is %s', async (outcome) => {
    const { id } = await harness.importLines([storeLine(1)])
    harness.send(harness.row(id, 0), outcome)
    const run = await edit(id, 0, 'phone', '081234567899')
    expect(run).toMatchObject({ totals: { [outcome]: 1 }, canUndo: false })
  })

  it.each(['running', 'cancelled'] as const)('refuses to edit a run that is %s', async (state) => {
    const { id } = await harness.importLines([storeLine(1)])
    setRunState(harness.ledger, id, state, now)
    await expect(edit(id, 0, 'address', 'A 1')).rejects.toMatchObject({ code: 'run-wrong-state' })
  })

  it.each([
    ['a field', { position: 0, field: 'fax', value: '1' }],
    ['a row', { position: 9, field: 'phone', value: '1' }],
  ])('refuses %s that does not exist', async (_, wrong) => {
    const { id } = await harness.importLines([storeLine(1)])
    await expect(harness.runs.edit({ runId: id, ...wrong })).rejects.toMatchObject({
      code: 'bad-request',
    })
  })
})
