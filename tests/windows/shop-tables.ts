import { createSheetReader } from '#electron/sheets/sheet-reader'
import { writeTable } from '#electron/sheets/write/write-table'
import { settleOptions } from '#shared/domain/fields/sheet'
import { knownHeaders } from '#tests/electron/sheets/read-fixture'
import { workerUrl } from './programs'

export const formats = ['csv', 'xlsx'] as const

/** Writes a table of one shop. */
export function writeShop(path: string, name: string): Promise<void> {
  const format = path.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv'
  const columns = [{ header: 'Nama Toko' }, { header: 'Email' }]
  return writeTable({ path, format, columns, rows: [[name, 'toko@contoh.co.id']] })
}

/** The first cells of a table, read in the console's own worker. */
export async function readShops(path: string): Promise<(string | undefined)[]> {
  const reader = createSheetReader(workerUrl('sheet-worker'))
  const source = { kind: 'file', path } as const
  const names: (string | undefined)[] = []
  try {
    const overview = await reader.inspect(source, {}, knownHeaders)
    await reader.read(source, settleOptions(overview), (rows) => {
      names.push(...rows.map(({ cells }) => cells[0]))
    })
    return names
  } finally {
    await reader.close()
  }
}
