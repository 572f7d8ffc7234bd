import { describe, expect, it } from 'vitest'
import type { CellDamage } from '#shared/domain/fields/sheet'
import { makeRow, makeXlsx } from '../make-xlsx'
import { readFixture, tempFile } from '../read-fixture'

async function readOne(format: string | number, value: number) {
  const row = `<row r="2"><c r="A2" t="str"><v>T</v></c><c r="B2" s="1"><v>${value}</v></c></row>`
  const rows = makeRow(1, ['Nama Toko', 'Nominal']) + row
  const content = makeXlsx({ sheets: [{ name: 'Data', rows }], formats: [format] })
  const { rows: read } = await readFixture(tempFile(content, 'toko.xlsx'))
  return { text: read[0]?.cells[1], damage: read[0]?.damage?.[1] }
}

describe('numbers that a format shows otherwise', () => {
  it.each<[format: string | number, value: number, text: string]>([
    ['0%', 0.5, '0.5'],
    [9, 1500, '1500'],
    [10, 0.125, '0.125'],
    ['0.0 %', 3, '3'],
    ['0\\%', 3, '3'],
    ['#,##0,', 150_000, '150000'],
    ['#,##0,,', 150_000_000, '150000000'],
    ['0.0,"rb"', 150_000, '150000'],
    ['#,##0.00,', 150_000, '150000'],
    ['"Rp" #,##0,', 150_000, '150000'],
    ['0",000"', 150, '150'],
    ['#,##0",000"', 1500, '1500'],
    ['#\\0\\0\\0', 150, '150'],
    ['0" 000"', 150, '150'],
    ['0".000"_)', 150, '150'],
    ['00000",000"', 150, '150'],
    ['0"00"0', 15, '15'],
    ['General",000"', 150, '150'],
    ['0*0', 150, '150'],
    ['"1"#,##0', 150, '150'],
    ['0 "ribu"', 150, '150'],
    ['0" juta"', 2, '2'],
    ['0"K"', 150, '150'],
    ['# ?/?', 1.5, '1.5'],
    ['# ??/100', 1.25, '1.25'],
    ['0/4', 0.5, '0.5'],
    [12, 0.5, '0.5'],
    [13, 2.75, '2.75'],
    ['"lunas"', 1, '1'],
    ['"150.000"', 1, '1'],
    ['[>=1000000]0.0,,"jt";[>=1000]0,"rb";0', 150_000, '150000'],
    ['[>=1000000]0.0,,"jt";[>=1000]0,"rb";0', 2_000_000, '2000000'],
    ['0;-0%', -5, '-5'],
    ['0;-0;"seratus"', 0, '0'],
  ])('marks %s', async (format, value, text) => {
    expect(await readOne(format, value)).toEqual({ text, damage: 'shown-otherwise' })
  })

  it.each<[format: string | number, value: number, text: string, damage: CellDamage]>([
    ['#,##0', 150_000, '150000', 'number'],
    ['#,##0.00', 150_000, '150000', 'number'],
    [4, 150_000, '150000', 'number'],
    ['"Rp" #,##0', 150_000, '150000', 'number'],
    ['[$Rp-421]#,##0', 150_000, '150000', 'number'],
    ['_("Rp"* #,##0_);_("Rp"* (#,##0);_("Rp"* "-"_);_(@_)', 150_000, '150000', 'number'],
    ['_("Rp"* #,##0_);_("Rp"* (#,##0);_("Rp"* "-"_);_(@_)', 0, '0', 'number'],
    ['0.00E+00', 81_234_567_890, '81234567890', 'number'],
    [11, 150_000, '150000', 'number'],
    ['0 "hari"', 5, '5', 'number'],
    ['0 "m2"', 5, '5', 'number'],
    ['0",-"', 150_000, '150000', 'number'],
    ['"Kode "0', 5, '5', 'number'],
    ['@', 5, '5', 'number'],
    ['0;-0%', 5, '5', 'number'],
    ['[>=1000000]0.0,,"jt";0', 500, '500', 'number'],
    ['[<1000]0;0,"rb"', 500, '500', 'number'],
    ['000000000000', 81_234_567_890, '081234567890', 'lost-zero'],
    ['"0"#', 81_234_567_890, '081234567890', 'lost-zero'],
    ['"+62"0', 81_234_567_890, '+6281234567890', 'lost-zero'],
    ['00000;-0;', 123, '00123', 'lost-zero'],
    ['0%', 1_234_567_890_123_456, '1234567890123456', 'number-precision'],
    ['dd/mm/yyyy', 45_962, '2025-11-01', 'date'],
  ])('leaves %s as it was', async (format, value, text, damage) => {
    expect(await readOne(format, value)).toEqual({ text, damage })
  })
})
