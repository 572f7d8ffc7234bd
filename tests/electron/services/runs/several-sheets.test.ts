import { writeFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { header, openRunHarness, type RunHarness, storeLine } from './run-harness'
import { buildWorkers } from './workers'

const workers = await buildWorkers()
let harness: RunHarness

beforeEach(async () => {
  harness = await openRunHarness(workers)
  await writeBook()
})
afterEach(() => harness.close())

const cells = (line: string) => line.split(';')
const titles = cells(header)

const bookName = 'cabang.xlsx'

async function writeBook() {
  const sheets = [
    { name: 'Jakarta', rows: [titles, cells(storeLine(1)), cells(storeLine(2))] },
    {
      name: 'Solo',
      rows: [
        ['Cabang Solo'],
        titles,
        cells(storeLine(1)),
        cells(storeLine(2, { address: 'Jl. Lain' })),
        cells(storeLine(3)),
      ],
    },
  ]
  writeFileSync(harness.path(bookName), await writeXlsx({ sheets }))
}

/** A run of the sheets of the workbook, read together. */
async function importSheets(also: readonly string[]) {
  const path = harness.path(bookName)
  const { sourceId } = await harness.sources.open({ kind: 'register', path })
  const options = { sheet: 'Jakarta', also: also.map((sheet) => ({ sheet })) }
  const { columns } = await harness.sources.inspect({ sourceId, options })
  const sha256 = await harness.sources.hash(sourceId)
  const run = await harness.runs.create({ sourceId, columns, defaults: {} })
  return { run, sha256 }
}

describe('a run of several sheets', () => {
  it('compares rows across them and says where each stands', async () => {
    const { run } = await importSheets(['Solo'])
    expect(run).toMatchObject({
      source: { sheet: 'Jakarta', sheets: ['Jakarta', 'Solo'] },
      totals: { total: 5, ready: 2, problem: 2, excluded: 1 },
    })
    const page = { runId: run.id, filter: 'all', offset: 0, limit: 200 } as const
    const { rows } = await harness.runs.rows(page)
    expect(rows.map(({ sheet, rowNumber }) => `${sheet}!${rowNumber}`)).toEqual([
      'Jakarta!2',
      'Jakarta!3',
      'Solo!3',
      'Solo!4',
      'Solo!5',
    ])
    expect(rows[2]?.conflict).toMatchObject({ kind: 'identical-row', place: 'Jakarta!2' })
    expect(rows[1]?.problems).toMatchObject([{ details: { row: 'Solo!4' } }])
  })

  it('is another run than one of the first sheet alone', async () => {
    const { run, sha256 } = await importSheets([])
    const find = (sheets?: string[]) =>
      harness.runs.findBySource('register', { sha256, sheet: 'Jakarta', sheets })?.id
    expect(find()).toBe(run.id)
    expect(find(['Jakarta', 'Solo'])).toBeUndefined()
    const { run: both } = await importSheets(['Solo'])
    expect([find(), find(['Jakarta', 'Solo'])]).toEqual([run.id, both.id])
  })

  it('names the sheet in its results, which carry on where they are opened again', async () => {
    const { run } = await importSheets(['Solo'])
    const path = harness.path('hasil.csv')
    await harness.runs.saveResults({ runId: run.id, format: 'csv', path })
    const again = await harness.importFile(path)
    expect(again.totals).toMatchObject({ total: 5 })
    const last = harness.rows(again.id).at(-1)
    expect(last && harness.password(last)).toBe('rahasia-3')
    expect(harness.rows(again.id).map(({ conflict }) => conflict?.kind ?? null)).toContain(
      'identical-row',
    )
  })
})
