import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SheetLimits, sheetLimits } from '#electron/sheets/limits'
import { createSheetReader, type SheetReader } from '#electron/sheets/sheet-reader'
import { type SheetRow, settleOptions } from '#shared/domain/fields/sheet'
import { watchWorkers } from '#tests/electron/watch-workers'
import { buildSheetWorker } from './built-worker'
import { makeRow, makeXlsx } from './make-xlsx'
import { knownHeaders, refusalOf, tempFile } from './read-fixture'

const header = 'Nama Toko,Email'
const lines = Array.from({ length: 4500 }, (_, index) => `Toko ${index},t${index}@contoh.co.id`)
const long = tempFile(`${header}\n${lines.join('\n')}`)

let workerUrl: URL
let reader: SheetReader
function withLimits(limits: Partial<SheetLimits>) {
  return createSheetReader(workerUrl, { ...sheetLimits, ...limits })
}

beforeAll(async () => {
  workerUrl = await buildSheetWorker()
  reader = createSheetReader(workerUrl)
})
afterAll(() => reader.close())

describe('createSheetReader()', () => {
  it('inspects and reads a CSV in batches of a thousand', async () => {
    const overview = await reader.inspect(long, {}, knownHeaders)
    const sizes: number[] = []
    const names: (string | undefined)[] = []
    const reading = await reader.read(long, settleOptions(overview), (rows) => {
      sizes.push(rows.length)
      names.push(...rows.map(({ cells }) => cells[0]))
    })
    expect(overview).toMatchObject({ separator: ',', headerRow: 1, truncatedPreview: true })
    expect(sizes).toEqual([1000, 1000, 1000, 1000, 500])
    expect(names).toEqual(lines.map((_, index) => `Toko ${index}`))
    expect(reading).toMatchObject({
      rowCount: 4500,
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
    })
  })

  describe('how far it is', () => {
    const titles = ['Nama Toko', 'Email']
    const count = 30_000
    const cells = Array.from({ length: count }, (_, n) => [`Toko ${n}`, `t${n}@contoh.co.id`])
    const xlsxRows = [titles, ...cells].map((row, index) => makeRow(index + 1, row)).join('')
    const html = [titles, ...cells].map((row) => `<tr><td>${row.join('<td>')}`).join('')
    const files = {
      CSV: tempFile([titles, ...cells].map((row) => row.join(',')).join('\n')),
      '.xlsx': tempFile(makeXlsx({ sheets: [{ name: 'Data', rows: xlsxRows }] }), 'toko.xlsx'),
      HTML: tempFile(`<table>${html}</table>`, 'toko.xls'),
      paste: {
        kind: 'text',
        text: [titles, ...cells].map((row) => row.join('\t')).join('\n'),
        name: 'Tempelan',
      },
    } as const

    it.each(Object.entries(files))(
      'is told with each batch, up to the whole: %s',
      async (_, file) => {
        const shares: number[] = []
        const options = settleOptions(await reader.inspect(file, {}, knownHeaders))
        const { rowCount } = await reader.read(file, options, (__, share) => {
          shares.push(share)
        })
        expect(rowCount).toBe(count)
        expect(shares).toHaveLength(30)
        // Rows of one length: the share is that of the rows, but for what a chunk may be off.
        for (const [index, share] of shares.entries()) {
          expect(share).toBeGreaterThan(shares[index - 1] ?? 0)
          expect(Math.abs(share - (index + 1) / 30)).toBeLessThan(0.1)
        }
        expect(shares.at(-1)).toBe(1)
      },
    )
  })

  it('hands over what the sheet knew about its cells', async () => {
    const source = tempFile(
      makeXlsx({ sheets: [{ name: 'Data', rows: makeRow(1, ['No HP']) + makeRow(2, [812]) }] }),
    )
    const rows: SheetRow[] = []
    await reader.read(source, { sheet: 'Data', headerRow: 1 }, (batch) => {
      rows.push(...batch)
    })
    expect(rows).toEqual([{ rowNumber: 2, cells: ['812'], damage: { 0: 'number' } }])
  })

  it('reads pasted text', async () => {
    const source = { kind: 'text', text: 'Nama Toko\tEmail\nA\ta@b.id', name: 'Tempelan' } as const
    expect((await reader.inspect(source, {}, knownHeaders)).preview).toEqual([['A', 'a@b.id']])
  })

  it('takes one batch after another, however slow the taker', async () => {
    let taking = 0
    let most = 0
    await reader.read(long, { separator: ',', headerRow: 1 }, async () => {
      taking += 1
      most = Math.max(most, taking)
      await new Promise((resolve) => setImmediate(resolve))
      taking -= 1
    })
    expect(most).toBe(1)
  })

  it('brings an error over the wall with its place', async () => {
    const refusal = await refusalOf(
      reader.read(tempFile(`${header}\nA,"b`), { headerRow: 1 }, () => undefined),
    )
    expect(refusal).toEqual({ code: 'file-unterminated-quote', details: { line: 2, column: 2 } })
  })

  it('rejects with what the taker throws', async () => {
    const work = reader.read(long, { headerRow: 1 }, () => {
      throw new Error('the ledger is full')
    })
    await expect(work).rejects.toThrow('the ledger is full')
  })

  it('stops when it is aborted', async () => {
    const controller = new AbortController()
    let batches = 0
    const work = reader.read(
      long,
      { headerRow: 1 },
      () => {
        batches += 1
        controller.abort(new Error('enough'))
      },
      controller.signal,
    )
    await expect(work).rejects.toThrow('enough')
    expect(batches).toBe(1)
  })

  it('stops a worker that is stuck', async () => {
    const refusal = await refusalOf(withLimits({ stallMs: 1 }).inspect(long, {}, knownHeaders))
    expect(refusal.code).toBe('file-too-slow')
  })

  it('outlives a file that needs too much memory', async () => {
    const shared = Array.from({ length: 600_000 }, (_, index) => `<si><t>teks ${index}</t></si>`)
    const source = tempFile(
      makeXlsx({
        sheets: [{ name: 'Data', rows: makeRow(1, ['Email']) }],
        shared: shared.join(''),
      }),
    )
    const refusal = await refusalOf(
      withLimits({ workerMemoryMb: 16 }).inspect(source, {}, knownHeaders),
    )
    expect(refusal.code).toBe('file-too-large')
    expect((await reader.inspect(long, {}, knownHeaders)).columnCount).toBe(2)
  })

  it('closes what is under way', async () => {
    const closing = createSheetReader(workerUrl)
    const work = closing.read(long, { headerRow: 1 }, () => closing.close())
    expect((await refusalOf(work)).code).toBe('part-stopped')
  })

  it('says that the thread ended where it did, and reads the next file', async () => {
    const threads = watchWorkers()
    const work = reader.read(long, { headerRow: 1 }, async () => {
      await threads[0]?.terminate()
    })
    expect((await refusalOf(work)).code).toBe('part-stopped')
    expect((await reader.inspect(long, {}, knownHeaders)).header).toEqual(['Nama Toko', 'Email'])
  })

  it('names a worker that is not there', async () => {
    const lost = createSheetReader(new URL('file:///nowhere/sheet-worker.js'))
    expect((await refusalOf(lost.inspect(long, {}, new Map()))).code).toBe('unexpected')
  })
})
