import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRunHarness, type RunHarness, storeLine } from '../run-harness'
import { buildWorkers } from '../workers'

const workers = await buildWorkers()
let harness: RunHarness

beforeEach(async () => {
  harness = await openRunHarness(workers)
})
afterEach(() => harness.close())

describe('writing a block of cells', () => {
  it('is one step, whatever number of rows and fields', async () => {
    const lines = Array.from({ length: 600 }, (_, n) => storeLine(n, { phone: 'x', type: 'Lain' }))
    const { id } = await harness.importLines(lines)
    const cells = lines.flatMap((_, position) => [
      { position, field: 'userType', value: 'Grosir' },
      { position, field: 'phone', value: `0812345${String(position).padStart(5, '0')}` },
    ])
    const { run, changed } = await harness.runs.editBlock({ runId: id, cells })
    expect(changed).toBe(600)
    expect(run.totals).toMatchObject({ ready: 600, problem: 0 })
    const undone = await harness.runs.undo({ runId: id })
    expect(undone).toMatchObject({ totals: { ready: 0, problem: 600 }, canUndo: false })
  })

  it('checks each cell, keeps what is wrong with it, and seals passwords', async () => {
    const { id } = await harness.importLines([storeLine(1, { phone: '#N/A' })])
    const cells = [
      { position: 0, field: 'email', value: 'bukan email' },
      { position: 0, field: 'password', value: 'panjang-sekali' },
      { position: 0, field: 'phone', value: '0812 3450 0001' },
    ]
    await harness.runs.editBlock({ runId: id, cells })
    const row = harness.row(id, 0)
    expect(row.problems.map(({ field }) => field)).toEqual(['email'])
    expect(row.values).toMatchObject({ phone: '081234500001', email: 'bukan email' })
    expect(row.values).not.toHaveProperty('password')
    expect(harness.password(row)).toBe('panjang-sekali')
    const kept = harness.ledger
      .prepare('SELECT before_json || after_json FROM run_edit_rows')
      .pluck()
    expect(JSON.stringify(kept.all())).not.toContain('panjang-sekali')
  })

  it('passes over rows that were sent, and sees a shared email come up', async () => {
    const { id } = await harness.importLines([storeLine(1), storeLine(2), storeLine(3)])
    harness.send(harness.row(id, 0), 'done')
    const cells = [0, 1, 2].map((position) => ({
      position,
      field: 'email',
      value: 'sama@contoh.co.id',
    }))
    const { changed } = await harness.runs.editBlock({ runId: id, cells })
    expect(changed).toBe(2)
    expect(harness.rows(id).map(({ problems }) => problems[0]?.code)).toEqual([
      undefined,
      'same-email-differs',
      'same-email-differs',
    ])
  })

  it('writes nothing at all where one cell does not exist', async () => {
    const { id } = await harness.importLines([storeLine(1)])
    const cells = [
      { position: 0, field: 'address', value: 'Jl. Baru 1' },
      { position: 0, field: 'fax', value: '1' },
    ]
    await expect(harness.runs.editBlock({ runId: id, cells })).rejects.toMatchObject({
      code: 'bad-request',
    })
    expect(harness.row(id, 0).values.address).toBe('Jl. Melati 1')
  })
})

describe('looking for a text', () => {
  it('finds it as it is shown, in the list that a filter leaves, never in passwords', async () => {
    const { id } = await harness.importLines([
      storeLine(1, { address: 'Jl. RAHASIA 1', password: 'rahasia-11' }),
      storeLine(2, { type: 'Retail' }),
      storeLine(3, { phone: 'x', address: 'Jl. rahasia 3' }),
    ])
    const find = (filter: 'all' | 'problem', text: string) =>
      harness.runs.findText({ runId: id, filter, text })
    expect(await find('all', 'Rahasia')).toEqual({
      count: 2,
      places: [
        { offset: 0, position: 0, field: 'address' },
        { offset: 2, position: 2, field: 'address' },
      ],
    })
    expect(await find('problem', 'rahasia')).toEqual({
      count: 1,
      places: [{ offset: 0, position: 2, field: 'address' }],
    })
    // Kept as a number, shown as a word.
    expect((await find('all', 'retail')).places).toEqual([
      { offset: 1, position: 1, field: 'userType' },
    ])
    expect(await find('all', 'tidak ada ini')).toEqual({ count: 0, places: [] })
  })

  it('replaces it everywhere in one step, and nothing in rows that were sent', async () => {
    const addresses = ['Jl. A. Yani (1)', 'jl. a. yani (2)', 'Gang Yani', 'Jl. A. Yani (4)']
    const { id } = await harness.importLines(
      addresses.map((address, n) => storeLine(n, { address })),
    )
    harness.send(harness.row(id, 3), 'done')
    const replaced = await harness.runs.replaceText({
      runId: id,
      filter: 'all',
      text: 'A. Yani (',
      replacement: '$& Ahmad (',
    })
    expect(replaced.changed).toBe(2)
    const now = () => harness.rows(id).map(({ values }) => values.address)
    expect(now()).toEqual(['Jl. $& Ahmad (1)', 'jl. $& Ahmad (2)', 'Gang Yani', 'Jl. A. Yani (4)'])
    await harness.runs.undo({ runId: id })
    expect(now()).toEqual(addresses)
  })
})

describe('what is wrong with a run', () => {
  it('is counted by problem, and by what the cells say', async () => {
    const lines = [
      ...Array.from({ length: 1500 }, (_, n) => storeLine(n, { type: n % 3 ? 'Warung' : 'Agen' })),
      storeLine(2000, { type: 'agen', phone: 'x' }),
      storeLine(2001, { phone: 'y' }),
      storeLine(2002),
    ]
    const { id } = await harness.importLines(lines)
    expect(await harness.runs.problems({ runId: id })).toEqual([
      { field: 'userType', problem: 'type-unknown', count: 1501 },
      { field: 'phone', problem: 'phone-letters', count: 2 },
    ])
    const group = { field: 'userType', problem: 'type-unknown' } as const
    const found = await harness.runs.problemTexts({ runId: id, ...group })
    expect(found).toMatchObject({
      texts: [
        { text: 'Warung', count: 1000 },
        { text: 'Agen', count: 500 },
        { text: 'agen', count: 1, rows: [{ rowNumber: 1502 }] },
      ],
      different: 3,
      rows: 1501,
    })
    expect(found.texts[0]?.rows.slice(0, 3).map(({ rowNumber }) => rowNumber)).toEqual([3, 4, 6])
    expect(found.texts[0]?.rows).toHaveLength(20)
    const filter = { ...group, text: 'agen' }
    const page = await harness.runs.rows({ runId: id, filter, offset: 0, limit: 10 })
    expect(page).toMatchObject({ count: 1, rows: [{ position: 1500 }] })
    const from = { position: -1, backwards: false }
    expect(await harness.runs.nextProblem({ runId: id, filter, ...from })).toEqual({
      offset: 0,
      position: 1500,
    })
  })

  it('says nothing of a password but that it is wrong', async () => {
    const { id } = await harness.importLines([storeLine(1, { password: 'abc' })])
    const group = { field: 'password', problem: 'password-too-short' } as const
    const found = await harness.runs.problemTexts({ runId: id, ...group })
    expect(found.texts).toEqual([{ text: '', count: 1, rows: [{ rowNumber: 2 }] }])
  })

  it('leads from each row to the next that shares an address with it', async () => {
    const { id } = await harness.importLines([
      storeLine(1),
      storeLine(2),
      storeLine(1, { address: 'Lain 2' }),
      storeLine(1, { address: 'Lain 3' }),
    ])
    const next = (position: number) => harness.runs.nextSharing({ runId: id, position })
    expect([await next(0), await next(2), await next(3), await next(1)]).toEqual([2, 3, 0, null])
  })
})
