import { writeFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CommandRefusal, describeRefusal } from '#electron/app/command-line/arguments/refusal'
import { openSource } from '#electron/app/command-line/open-source'
import { en } from '#shared/locales/en'
import {
  header,
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

const titles = header.split(';')
function stores(...numbers: number[]) {
  return [titles, ...numbers.map((n) => storeLine(n).split(';'))]
}

const plain = { kind: 'register', sheets: [], hidden: 'skip', encoding: null } as const

async function openBook(content: Record<string, string[][]>, ...sheets: string[]) {
  const file = harness.path('toko.xlsx')
  const book = Object.entries(content).map(([name, rows]) => ({ name, rows }))
  writeFileSync(file, await writeXlsx({ sheets: book }))
  return openSource(harness.sources, { ...plain, file, sheets })
}

function asking(problem: object) {
  return { problem }
}

describe('openSource()', () => {
  it('takes the one sheet that has rows to send', async () => {
    const { overview, columns } = await openBook({
      Petunjuk: [['Cara mengisi'], ['Isi lembar berikut']],
      Januari: stores(1, 2),
      Februari: stores(),
      Kosong: [],
    })
    expect(overview).toMatchObject({ sheet: 'Januari', preview: { length: 2 } })
    expect(columns).toContain('password')
  })

  it('asks where rows to send stand in more than one, and takes the one that is named', async () => {
    const sheets = { Januari: stores(1), Catatan: [['Hal'], ['x']], Februari: stores(2, 3) }
    await expect(openBook(sheets)).rejects.toMatchObject(
      asking({ code: 'whichSheet', sheets: ['Januari', 'Februari'] }),
    )
    const { overview } = await openBook(sheets, 'Februari')
    expect(overview).toMatchObject({ sheet: 'Februari', also: [], preview: { length: 2 } })
  })

  it('takes all sheets that are named together, in that order', async () => {
    const sheets = { Januari: stores(1), Catatan: [['Hal'], ['x']], Februari: stores(2, 3) }
    const { overview } = await openBook(sheets, 'Februari', 'Januari')
    expect(overview).toMatchObject({
      sheet: 'Februari',
      also: [{ sheet: 'Januari', headerRow: 1 }],
    })
    await expect(openBook(sheets, 'Februari', 'Maret')).rejects.toMatchObject(
      asking({ code: 'noSuchSheet', sheet: 'Maret' }),
    )
  })

  it('takes the rows of a results file, never its sums', async () => {
    const { id: runId } = await harness.importLines([storeLine(1), storeLine(2)])
    const file = harness.path('hasil.xlsx')
    await harness.runs.saveResults({ runId, format: 'xlsx', path: file })
    const { overview } = await openSource(harness.sources, { ...plain, file })
    expect(overview).toMatchObject({ sheet: 'Data', preview: { length: 2 } })
  })

  it('takes the rows of a web page that are not shown, where they are asked for', async () => {
    const file = harness.path('toko.xls')
    const [row = ''] = stores(1)
      .slice(1)
      .map((cells) => cells.map((cell) => `<td>${cell}`).join(''))
    const head = titles.map((title) => `<th>${title}`).join('')
    const hiddenRow = `<tr style="display:none">${row}`
    writeFileSync(file, `<table><tr>${head}<tr>${row}${hiddenRow}</table>`)
    const open = (hidden: 'include' | 'skip') =>
      openSource(harness.sources, { ...plain, file, hidden })
    expect((await open('include')).overview).toMatchObject({ preview: { length: 2 } })
    expect((await open('skip')).overview).toMatchObject({ preview: { length: 1 } })
  })

  it('says which sheets there are where the one that is named is not', async () => {
    await expect(openBook({ Januari: stores(1) }, 'Maret')).rejects.toMatchObject(
      asking({ code: 'noSuchSheet', sheet: 'Maret', sheets: ['Januari'] }),
    )
    const file = harness.write('toko.csv', [header, storeLine(1)])
    await expect(
      openSource(harness.sources, { ...plain, file, sheets: ['Januari'] }),
    ).rejects.toMatchObject(asking({ code: 'noSuchSheet', sheets: [] }))
  })

  it('has nothing to open in a sheet without a row', async () => {
    await expect(openBook({ Januari: stores() })).rejects.toMatchObject({ code: 'file-empty' })
  })

  it('asks which letters are right, and takes the encoding that is named', async () => {
    const file = harness.path('mac.csv')
    const line = storeLine(1, { address: 'TOKO D\u00d5NALA' })
    writeFileSync(file, Buffer.from([header, line, ''].join('\n'), 'latin1'))
    const refusal = await openSource(harness.sources, { ...plain, file }).catch((error) => error)
    expect(refusal).toBeInstanceOf(CommandRefusal)
    const sentence = describeRefusal(en.native.commandLine, refusal.problem)
    expect(sentence).toContain('macintosh “TOKO D’NALA”, windows-1252 “TOKO DÕNALA”')
    expect(sentence).toContain('--encoding')
    const named = await openSource(harness.sources, { ...plain, file, encoding: 'macintosh' })
    expect(named.overview.preview[0]).toContain('TOKO D’NALA')
  })

  it('takes hidden rows and an encoding as the command says', async () => {
    const file = harness.path('sembunyi.xlsx')
    const rows = stores(1, 2)
    const sheet = { name: 'Toko', rows, rowDefs: new Map([[2, { hidden: true }]]) }
    writeFileSync(file, await writeXlsx({ sheets: [sheet] }))
    const skipped = await openSource(harness.sources, { ...plain, file })
    expect(skipped.overview).toMatchObject({ hiddenRows: 'skip', preview: { length: 1 } })
    const included = await openSource(harness.sources, { ...plain, file, hidden: 'include' })
    expect(included.overview).toMatchObject({ hiddenRows: 'include', preview: { length: 2 } })
    const csv = harness.write('toko.csv', [header, storeLine(1)])
    const named = await openSource(harness.sources, {
      ...plain,
      file: csv,
      encoding: 'windows-1252',
    })
    expect(named.overview.encoding).toBe('windows-1252')
  })
})
