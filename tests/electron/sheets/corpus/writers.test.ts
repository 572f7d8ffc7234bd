import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { asyncProperty, boolean, constantFrom, record } from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { SheetSource } from '#electron/sheets/sheet-source'
import { unguardFormula } from '#electron/sheets/write/formula-guard'
import { writeTable } from '#electron/sheets/write/write-table'
import { separatorSchema } from '#shared/domain/fields/sheet'
import { checkProperty } from '#tests/check-property'
import { readFixture, tempFile } from '../read-fixture'
import { filledRows, type MadeTable, tables } from './tables'

const folder = mkdtempSync(join(tmpdir(), 'corpus-'))

async function readTable(source: SheetSource): Promise<MadeTable> {
  const { overview, rows } = await readFixture(source)
  return { header: overview.header, rows: rows.map(({ cells }) => cells) }
}

/** What others wrote loses the quote that guards a formula: the one thing that is not kept. */
function unguarded(table: MadeTable): MadeTable {
  const { header, rows } = table
  return { header, rows: filledRows({ header, rows: rows.map((row) => row.map(unguardFormula)) }) }
}

describe('any table', () => {
  it.each(['csv', 'xlsx'] as const)('is read back as we wrote it, as %s', async (format) => {
    const property = asyncProperty(tables, async (table) => {
      const path = join(folder, `a.${format}`)
      const columns = table.header.map((header) => ({ header }))
      await writeTable({ path, format, columns, rows: table.rows })
      const read = await readTable({ kind: 'file', path })
      expect(read).toEqual({ header: table.header, rows: filledRows(table) })
    })
    await checkProperty(property, 200)
  })

  it('is read back as csv-stringify wrote it, whatever signs it was told to use', async () => {
    const ways = record({
      delimiter: constantFrom(...separatorSchema.options),
      record_delimiter: constantFrom('\r\n', '\n', '\r'),
      quoted: boolean(),
      bom: boolean(),
    })
    const property = asyncProperty(tables, ways, async (table, way) => {
      // RFC 4180, 2.6: by itself csv-stringify would leave a lone CR or LF bare.
      const text = stringify(
        [table.header, ...table.rows].map((row) => [...row]),
        {
          ...way,
          quoted_match: /[\r\n]/,
        },
      )
      expect(await readTable(tempFile(text))).toEqual(unguarded(table))
    })
    await checkProperty(property, 800)
  })

  it('is read back as hucre wrote it', async () => {
    const property = asyncProperty(tables, async (table) => {
      const rows = [table.header, ...table.rows].map((row) => [...row])
      const bytes = await writeXlsx({ sheets: [{ name: 'Data', rows }] })
      const { header, rows: expected } = unguarded(table)
      // It leaves `_x0041_` bare, which is an A for Excel too.
      const asExcel = expected.map((row) => row.map((text) => text.replaceAll('_x0041_', 'A')))
      expect(await readTable(tempFile(bytes, 'toko.xlsx'))).toEqual({ header, rows: asExcel })
    })
    await checkProperty(property, 200)
  })
})
