import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse'
import { streamXlsxRows } from 'hucre/xlsx'
import { readSheet } from 'read-excel-file/node'

/** What libraries take for a file's rows and nothing else: no check, no ledger, no other process. */
export type BareReader = 'csv-parse' | 'hucre' | 'read-excel-file'

const readers: Readonly<Record<BareReader, (path: string) => Promise<number>>> = {
  'csv-parse': async (path) => {
    let rows = 0
    const parser = createReadStream(path).pipe(parse({ delimiter: ';', relax_column_count: true }))
    for await (const _ of parser) rows += 1
    return rows
  },
  hucre: async (path) => {
    let rows = 0
    for await (const _ of streamXlsxRows(await readFile(path))) rows += 1
    return rows
  },
  'read-excel-file': async (path) => (await readSheet(path)).length,
}

/** Seconds for all rows of a file. */
export async function readBare(input: {
  readonly reader: BareReader
  readonly path: string
  readonly rows: number
}): Promise<number> {
  const startedAt = performance.now()
  const rows = await readers[input.reader](input.path)
  const seconds = (performance.now() - startedAt) / 1000
  // The header is one more.
  if (rows < input.rows) throw new Error(`${input.reader} read ${rows} rows`)
  return seconds
}
