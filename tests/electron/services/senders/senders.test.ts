import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { groupCommits } from '#electron/ledger/group-commit'
import { listChosenOptions } from '#electron/services/senders/known-senders'
import { createSendersService } from '#electron/services/senders/senders-service'
import type { SourceView } from '#shared/ipc/contract/sources'
import {
  header,
  now,
  openRunHarness,
  type RunHarness,
  storeLine,
} from '#tests/electron/services/runs/run-harness'
import { buildWorkers } from '#tests/electron/services/runs/workers'

const workers = await buildWorkers()
let harness: RunHarness

beforeEach(async () => {
  harness = await openRunHarness(workers)
})
afterEach(() => harness.close())

const ownHeader = 'Kode;Nama;Golongan;Telp;Surel;Sandi awal;Alamat'
const ownColumns = [null, 'storeName', 'userType', 'phone', 'email', 'password', 'address']

function ownLine(n: number, type: string): string {
  return `K${n};${storeLine(n, { type })}`
}

function open(name: string, lines: readonly string[]): Promise<SourceView> {
  return harness.sources.open({ kind: 'register', path: harness.write(name, lines) })
}

/** Takes a file with the columns as they are said to be, and mends every row of unknown type. */
async function take(name: string, lines: readonly string[], type: string | null) {
  const { sourceId } = await open(name, lines)
  const run = await harness.runs.create({ sourceId, columns: [...ownColumns], defaults: {} })
  if (type !== null) {
    const problem = { field: 'userType', problem: 'type-unknown' } as const
    await harness.runs.fill({ runId: run.id, ...problem, values: [{ value: type }] })
  }
  await harness.runs.start({ runId: run.id, trial: false })
  await harness.sending.whenIdle()
  return run
}

const service = () => createSendersService({ writer: groupCommits(harness.ledger) })

describe('what is remembered of a sender', () => {
  it('is used for the next file of the same columns and a like name', async () => {
    await take('Toko Bandung 12 Nov.csv', [ownHeader, ownLine(1, 'Warung A')], 'Retail')
    const view = await open('Toko Bandung 3 Des (1).csv', [ownHeader, ownLine(2, 'WARUNG  A')])
    expect(view).toMatchObject({
      columns: ownColumns,
      sender: { name: 'Toko Bandung', usedAt: now, words: 1 },
    })
    const run = await harness.runs.create({ ...view, columns: [...view.columns], defaults: {} })
    expect(run.totals).toMatchObject({ ready: 1, problem: 0 })
    expect(harness.row(run.id, 0)).toMatchObject({
      values: { userType: '0' },
      repairs: [{ field: 'userType', code: 'word-remembered', before: 'WARUNG  A' }],
    })
  })

  it('is not used for the same columns under another name, but can be chosen', async () => {
    await take('Toko Bandung.csv', [ownHeader, ownLine(1, 'Warung A')], 'Retail')
    const view = await open('Mitra Medan.csv', [ownHeader, ownLine(2, 'Warung A')])
    expect(view.sender).toEqual({ id: null, name: 'Mitra Medan', usedAt: null, words: 0 })
    expect(view.senders).toMatchObject([{ name: 'Toko Bandung' }])
    const [{ id: senderId } = { id: 0 }] = view.senders
    const chosen = await harness.sources.chooseSender({ sourceId: view.sourceId, senderId })
    expect(chosen.sender).toMatchObject({ id: senderId, words: 1 })
    await harness.runs.create({ ...chosen, columns: [...chosen.columns], defaults: {} })
    const again = await open('Mitra Medan 2.csv', [ownHeader, ownLine(3, 'Warung A')])
    expect(again.sender?.id).toBe(senderId)
    const apart = { sourceId: again.sourceId, senderId: null }
    const newcomer = await harness.sources.chooseSender(apart)
    expect(newcomer).toMatchObject({ sender: { id: null } })
    await harness.runs.create({ ...newcomer, columns: [...ownColumns], defaults: {} })
    const last = await open('Mitra Medan 3.csv', [ownHeader, ownLine(4, 'Warung A')])
    expect(last.sender).toMatchObject({ name: 'Mitra Medan', words: 0 })
  })

  it('holds the values for all rows, and never the password', async () => {
    const lines = ['Nama;Telp;Surel;Alamat', 'Toko 1;081234500001;toko1@contoh.co.id;Jl. A 1']
    const columns = ['storeName', 'phone', 'email', 'address']
    const defaults = { userType: '1', password: 'rahasia-semua' }
    const { sourceId } = await open('harian.csv', lines)
    await harness.runs.create({ sourceId, columns, defaults })
    expect((await open('harian 2.csv', lines)).defaults).toEqual({ userType: '1' })
    expect(JSON.stringify(await service().list())).not.toContain('rahasia')
  })

  it('holds how the file is read, as far as a person chose that', async () => {
    const lines = ['p;q;r;s;t;u;v', 'a1;a2;a3;a4;a5;a6;a7', ownLine(1, 'Grosir')]
    const first = await open('laporan.csv', lines)
    expect(first.overview.headerRow).toBe(1)
    const { sourceId } = first
    await harness.sources.inspect({ sourceId, options: { headerRow: 2 } })
    await harness.runs.create({ sourceId, columns: [...ownColumns], defaults: {} })
    const { senders } = await service().list()
    expect(senders).toMatchObject([{ options: { headerRow: 2 } }])
    const next = await open('laporan 2.csv', lines)
    expect(next).toMatchObject({ overview: { headerRow: 2 }, columns: ownColumns })
    // Of another sender, whose file has no such row.
    const other = await open('laporan 3.csv', [ownHeader])
    expect(other).toMatchObject({ sender: { id: null }, overview: { headerRow: 1 } })
  })

  it('learns nothing of a step that was taken back, or that wrote over different words', async () => {
    const { sourceId } = await open('toko.csv', [
      ownHeader,
      ownLine(1, 'Warung A'),
      ownLine(2, 'Kios B'),
    ])
    const { id: runId } = await harness.runs.create({
      sourceId,
      columns: [...ownColumns],
      defaults: {},
    })
    const problem = { field: 'userType', problem: 'type-unknown' } as const
    await harness.runs.edit({ runId, position: 0, field: 'userType', value: 'Grosir' })
    await harness.runs.undo({ runId })
    await harness.runs.fill({ runId, ...problem, values: [{ value: 'Retail' }] })
    await harness.runs.start({ runId, trial: false })
    await harness.sending.whenIdle()
    expect((await service().list()).senders).toMatchObject([{ words: [] }])
  })

  it('leaves a word alone that is understood by itself', async () => {
    await take('toko.csv', [ownHeader, ownLine(1, 'Warung A')], 'Retail')
    const view = await open('toko.csv', [ownHeader, ownLine(2, 'Grosir'), ownLine(3, 'Kios')])
    const run = await harness.runs.create({ ...view, columns: [...view.columns], defaults: {} })
    expect(harness.row(run.id, 0)).toMatchObject({ values: { userType: '1' }, repairs: [] })
    expect(harness.row(run.id, 1).state).toBe('problem')
  })

  it('is nothing for a text that was pasted and for a results file', async () => {
    const text = [header, storeLine(1)].join('\n')
    const view = await harness.sources.paste({ kind: 'register', text })
    expect(view).toMatchObject({ sender: null, senders: [], defaults: {} })
    await harness.runs.create({ ...view, columns: [...view.columns], defaults: {} })
    expect((await service().list()).senders).toEqual([])
  })
})

describe('listChosenOptions()', () => {
  it('leaves out which rows are hidden and which sheets are read as well: those are each file’s own', async () => {
    const { overview } = await open('toko.csv', [ownHeader, ownLine(1, 'Grosir')])
    const also = [{ sheet: 'Solo', headerRow: 1, columns: [0] }]
    expect(listChosenOptions({ ...overview, hiddenRows: 'include', also }, overview)).toEqual({})
    const chosen = { ...overview, separator: ',' as const }
    expect(listChosenOptions(chosen, overview)).toEqual({ separator: ',' })
  })

  it('holds the answer to a question about letters, whatever was answered', async () => {
    const { overview } = await open('toko.csv', [ownHeader, ownLine(1, 'Grosir')])
    const doubt = { encodings: ['cp850' as const, 'macintosh' as const], cells: [] }
    const answered = { ...overview, encoding: 'cp850' as const }
    const asked = { ...answered, doubt }
    expect(listChosenOptions(answered, asked)).toEqual({ encoding: 'cp850' })
    expect(listChosenOptions(asked, asked)).toEqual({})
  })
})

describe('createSendersService()', () => {
  it('renames, forgets a word, and forgets all of a sender while its runs stay', async () => {
    const run = await take('toko.csv', [ownHeader, ownLine(1, 'Warung A')], 'Retail')
    const find = async () => (await service().list()).senders[0]
    const senderId = (await find())?.id ?? 0
    await service().rename({ senderId, name: 'Bu Rina' })
    expect(await find()).toMatchObject({
      name: 'Bu Rina',
      words: [{ field: 'userType', word: 'Warung A', value: '0' }],
    })
    await service().forgetWord({ senderId, field: 'userType', word: 'warung a' })
    expect(await find()).toMatchObject({ words: [] })
    await service().forget({ senderId })
    expect(await find()).toBeUndefined()
    expect(harness.row(run.id, 0).values.storeName).toBe('Toko 1')
    const view = await open('toko.csv', [ownHeader, ownLine(2, 'Warung A')])
    expect(view.sender).toMatchObject({ id: null, words: 0 })
  })
})
