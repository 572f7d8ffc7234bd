import { once } from 'node:events'
import { createWriteStream, writeFileSync } from 'node:fs'
import { makeXlsxParts, makeZip } from '#tests/electron/sheets/make-xlsx'

const header = ['Nama toko', 'Jenis', 'No. telepon', 'Email', 'Kata sandi', 'Alamat']

/** One shop in thirty needs a person; the first of them stands near the top. */
const problemEvery = 30

/** The cells of a file of shops as people send them. */
export function storeCells(n: number): readonly string[] {
  const isBad = n % problemEvery === 3
  return [
    `Toko Sumber Rejeki ${n}`,
    n % 3 === 0 ? 'Grosir' : 'Retail',
    isBad ? '12' : `0812${String(n).padStart(8, '0')}`,
    `toko${n}@contoh.co.id`,
    `rahasia-${n}`,
    `Jl. Melati No. ${n % 500}, Kel. Sukamaju, Bandung`,
  ]
}

export interface StoresFile {
  readonly path: string
  readonly rows: number
}

/** Writes a CSV of so many shops. */
export async function makeCsv({ path, rows }: StoresFile): Promise<void> {
  const file = createWriteStream(path)
  file.write(`${header.join(';')}\r\n`)
  for (let n = 0; n < rows; n += 1) {
    if (!file.write(`${storeCells(n).join(';')}\r\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}

/** Writes a workbook of so many shops with shared texts, as Excel does. */
export async function makeXlsx({ path, rows }: StoresFile): Promise<void> {
  const places = new Map<string, number>()
  const lines = [toRow(header, 1, places)]
  for (let n = 0; n < rows; n += 1) lines.push(toRow(storeCells(n), n + 2, places))
  const shared = [...places.keys()].map((text) => `<si><t>${text}</t></si>`).join('')
  const sheets = [{ name: 'Toko', rows: lines.join('') }]
  writeFileSync(path, makeZip(makeXlsxParts({ sheets, shared })))
}

function toRow(cells: readonly string[], line: number, places: Map<string, number>): string {
  const content = cells.map((text, column) => {
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return `<c r="${'ABCDEF'[column]}${line}" t="s"><v>${place}</v></c>`
  })
  return `<row r="${line}">${content.join('')}</row>`
}
