import { describe, expect, it } from 'vitest'
import { makeRow, makeXlsx } from '../make-xlsx'
import { readFixture, tempFile } from '../read-fixture'

const header = makeRow(1, ['Nama Toko', 'Email', 'Alamat'])

async function readRows(rows: string) {
  const content = makeXlsx({ sheets: [{ name: 'Data', rows: header + rows }] })
  return readFixture(tempFile(content, 'toko.xlsx'))
}

describe('formulas', () => {
  it.each([
    ['no value', '<c r="C2"><f>A2&amp;"x"</f></c>'],
    ['an empty value', '<c r="C2"><f>A2</f><v/></c>'],
    ['an empty value with an end', '<c r="C2"><f>A2</f><v></v></c>'],
    ['a number without value', '<c r="C2" t="n" s="1"><f>1+1</f><v/></c>'],
    ['a text without value', '<c r="C2" t="str"><f>A2</f></c>'],
    ['a truth without value', '<c r="C2" t="b"><f>A2=1</f><v/></c>'],
    ['an error without value', '<c r="C2" t="e"><f>A2=1</f></c>'],
    ['a shared formula', '<c r="C2"><f t="shared" si="0"/></c>'],
    ['an array formula', '<c r="C2"><f t="array" ref="C2">A2:A3</f><v/></c>'],
  ])('marks %s', async (_, xml) => {
    const { rows } = await readRows(
      `<row r="2"><c r="A2" t="str"><f>"T"</f><v>Toko</v></c>${xml}</row>`,
    )
    expect(rows).toEqual([
      { rowNumber: 2, cells: ['Toko', '', ''], damage: { 2: 'formula-without-value' } },
    ])
  })

  it.each([
    ['an empty text', '<c r="C2" t="str"><f>IF(A2="","","x")</f><v></v></c>'],
    ['an empty text in one tag', '<c r="C2" t="str"><f>""</f><v/></c>'],
    ['no formula', '<c r="C2"><v/></c>'],
    ['a formula beside the table', '<c r="C2"/><c r="E2"><f>A2</f></c>'],
    ['a formula of an extension', '<c r="C2"><x:f xmlns:x="urn:x">A2</x:f></c>'],
  ])('takes %s for an empty cell', async (_, xml) => {
    const { rows } = await readRows(
      `<row r="2"><c r="A2" t="str"><v>Toko</v></c>${xml}</row><row r="3">${xml.replaceAll('2"', '3"')}</row>`,
    )
    expect(rows).toEqual([{ rowNumber: 2, cells: ['Toko', '', ''] }])
  })

  it('keeps rows of which nothing else is known', async () => {
    const { rows, overview } = await readRows(
      '<row r="2"><c r="A2"><f>X!A2</f></c><c r="B2"><f>X!B2</f></c></row>',
    )
    expect(overview.warnings).toEqual([])
    expect(rows).toEqual([
      {
        rowNumber: 2,
        cells: ['', '', ''],
        damage: { 0: 'formula-without-value', 1: 'formula-without-value' },
      },
    ])
  })
})
