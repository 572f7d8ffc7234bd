import { join } from 'node:path'
import type { Bench, BenchContext, Figure } from './frame/bench'
import { type ImportResult, importFile } from './frame/import-file'
import { atMost, median, ratioAtMost } from './frame/numbers'
import { type BareReader, readBare } from './frame/read-bare'
import { makeCsv, makeXlsx } from './frame/stores'

const rowCount = 100_000

interface Format {
  readonly name: string
  readonly path: string
  readonly readers: readonly { readonly reader: BareReader; readonly most: number }[]
  readonly most: {
    readonly firstSeconds: number
    readonly allSeconds: number
    readonly memoryMb: number
  }
}

export const bench: Bench = {
  title: `A file of ${rowCount} rows: chosen, checked and stored, beside bare readers of it`,
  parts: { makeCsv, makeXlsx, importFile, readBare },
  async run(context) {
    const csv: Format = {
      name: 'CSV',
      path: join(context.folder, 'toko.csv'),
      readers: [{ reader: 'csv-parse', most: 3 }],
      most: { firstSeconds: 1, allSeconds: 4, memoryMb: 150 },
    }
    const xlsx: Format = {
      name: 'XLSX',
      path: join(context.folder, 'toko.xlsx'),
      readers: [
        { reader: 'hucre', most: 2.5 },
        { reader: 'read-excel-file', most: 1 },
      ],
      most: { firstSeconds: 2, allSeconds: 6, memoryMb: 200 },
    }
    await context.run(makeCsv, { path: csv.path, rows: rowCount })
    await context.run(makeXlsx, { path: xlsx.path, rows: rowCount })
    return [...(await measure(context, csv)), ...(await measure(context, xlsx))]
  },
}

async function measure(context: BenchContext, format: Format): Promise<Figure[]> {
  const { folder, isQuick } = context
  const file = { path: format.path, rows: rowCount }
  const imports: ImportResult[] = []
  const bare = new Map<BareReader, number[]>(format.readers.map(({ reader }) => [reader, []]))
  for (let round = 0; round < (isQuick ? 1 : 3); round += 1) {
    for (const [reader, seconds] of bare)
      seconds.push(await context.run(readBare, { ...file, reader }))
    imports.push(await context.run(importFile, { ...file, folder }))
  }
  const middle = (pick: (one: ImportResult) => number) => median(imports.map(pick))
  const { name, most, readers } = format
  const all = middle((one) => one.allSeconds)
  return [
    {
      what: `${name}, first problems known`,
      value: middle((one) => one.firstSeconds),
      unit: 's',
      bar: atMost(most.firstSeconds),
    },
    {
      what: `${name}, all checked and stored`,
      value: all,
      unit: 's',
      bar: atMost(most.allSeconds),
    },
    ...readers.map(
      ({ reader, most: times }): Figure => ({
        what: '',
        value: all,
        unit: 's',
        beside: { what: reader, value: median(bare.get(reader) ?? []) },
        bar: ratioAtMost(times),
      }),
    ),
    {
      what: `${name}, memory above idle`,
      value: middle((one) => one.memoryMb),
      unit: 'MB',
      bar: atMost(most.memoryMb),
    },
  ]
}
