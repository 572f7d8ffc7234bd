import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeTable } from '#electron/sheets/write/write-table'
import { readFixture, tempFile } from '#tests/electron/sheets/read-fixture'
import { withFolder } from '#tests/torture/with-folder'
import type { Check } from './check'

const lines = ['Nama Toko;Email', 'Toko É;e@contoh.co.id', '"Toko\nAHE";a@contoh.co.id', '']

async function readWith(end: string) {
  const { rows } = await readFixture(tempFile(lines.join(end)))
  return rows.map(({ cells }) => cells)
}

export const lineEnds: readonly Check[] = [
  {
    name: 'line ends: CR LF, CR and LF are read the same',
    run: async () => {
      const [first, ...others] = await Promise.all(['\r\n', '\r', '\n'].map(readWith))
      assert.equal(first?.length, 2)
      for (const other of others) assert.deepEqual(other, first)
    },
  },
  {
    name: 'line ends: a written CSV has its mark, semicolons and CR LF alone',
    run: () =>
      withFolder(async (folder) => {
        const path = join(folder, 'hasil.csv')
        const columns = [{ header: 'Nama' }, { header: 'Telepon' }]
        await writeTable({ path, format: 'csv', columns, rows: [['Toko É', '+62812']] })
        assert.equal(readFileSync(path, 'utf8'), "\uFEFFNama;Telepon\r\nToko É;'+62812\r\n")
      }),
  },
]
