import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBlock, writeBlock } from '../../../../renderer/components/grid/block-text'

describe('a block of cells on the clipboard', () => {
  it('is lines with tabs, and a table whose cells are text', () => {
    const { text, html } = writeBlock([
      ['Toko A', '0812'],
      ['=1+1', '<b>&"'],
    ])
    expect(text).toBe('Toko A\t0812\r\n=1+1\t"<b>&"""\r\n')
    const cell = `<td style="mso-number-format:'\\@'" sdnum="1033;0;@">`
    expect(html).toBe(
      `<table><tr>${cell}Toko A</td>${cell}0812</td></tr>` +
        `<tr>${cell}=1+1</td>${cell}&lt;b&gt;&amp;&quot;</td></tr></table>`,
    )
  })

  it.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['satu\r\n', [['satu']]],
    [
      'a\t\n\tb\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"Jl. A\nNo. 1"\tx\n', [['Jl. A\nNo. 1', 'x']]],
    ['5" pipa\tx', [['5" pipa', 'x']]],
    [
      'a\nb\tc',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
    ['a\n\nc', [['a'], [''], ['c']]],
  ])('is read as spreadsheet programs write it: %j', (text, cells) => {
    expect(readBlock(text)).toEqual(cells)
  })

  it('is plain lines where a quote is never closed', () => {
    expect(readBlock('"Toko A')).toEqual([['"Toko A']])
    expect(readBlock('x\t"y\r\nz\n')).toEqual([
      ['x', '"y'],
      ['z', ''],
    ])
  })

  it('comes back as it was', () => {
    const cell = fc.string().map((text) => text.replace(/[\r\n]+/g, '\n').replace(/\0/g, ''))
    const block = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    fc.assert(
      fc.property(block, (cells) => {
        const { text } = writeBlock(cells)
        fc.pre(text !== '')
        expect(readBlock(text)).toEqual(cells)
      }),
    )
  })
})
