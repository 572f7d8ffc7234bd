import { describe, expect, it } from 'vitest'
import type { SheetSource } from '#electron/sheets/sheet-source'
import { readFixture } from '../read-fixture'

function paste(text: string): SheetSource {
  return { kind: 'text', text, name: 'Tempelan' }
}

describe('reading pasted text', () => {
  it.each([
    [
      'quotes that quote nothing',
      'Nama Toko\tAlamat\nToko "Maju"\t"Jl. A" no 2\n"B\tC',
      [
        ['Toko "Maju"', '"Jl. A" no 2'],
        ['"B', 'C'],
      ],
    ],
    [
      'quotes as Excel copies them',
      'Nama Toko\tAlamat\nA\t"Jl. ""B""\nC"\n',
      [['A', 'Jl. "B"\nC']],
    ],
  ])('reads %s', async (_, text, expected) => {
    const { overview, rows } = await readFixture(paste(text))
    expect(overview.separator).toBe('\t')
    expect(rows.map(({ cells }) => cells)).toEqual(expected)
  })
})
