import { makeZip, type ZipPart } from './make-xlsx'

export type XlsbCell = string | number | null | { readonly number: number; readonly style: number }

export interface XlsbSheet {
  readonly name: string
  readonly rows: readonly (readonly XlsbCell[])[]
  /** Counted from 0. */
  readonly hiddenRows?: readonly number[]
  readonly isHidden?: boolean
}

/** Type and length in sevens of bits ([MS-XLSB] 2.1.4). */
export function xlsbRecord(type: number, ...body: readonly Buffer[]): Buffer {
  const joined = Buffer.concat(body)
  return Buffer.concat([sevens(type), sevens(joined.length), joined])
}

function sevens(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0))
    rest >>= 7
  } while (rest > 0)
  return Buffer.from(bytes)
}

export function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value, index * 4)
  })
  return bytes
}

function wide(text: string): Buffer {
  return Buffer.concat([u32(text.length), Buffer.from(text, 'utf16le')])
}

function makeCell(column: number, cell: XlsbCell): Buffer {
  if (cell === null) return Buffer.alloc(0)
  if (typeof cell === 'string') return xlsbRecord(6, u32(column, 0), wide(cell))
  const { number, style } = typeof cell === 'number' ? { number: cell, style: 0 } : cell
  const value = Buffer.alloc(8)
  value.writeDoubleLE(number)
  return xlsbRecord(5, u32(column, style), value)
}

export function xlsbRow(row: number, isHidden = false): Buffer {
  return xlsbRecord(0, u32(row, 0), Buffer.from([0, 0, 0, isHidden ? 0x10 : 0, 0]), u32(0))
}

function makeSheet({ rows, hiddenRows = [] }: XlsbSheet): Buffer {
  return Buffer.concat(
    rows.flatMap((cells, row) => [
      xlsbRow(row, hiddenRows.includes(row)),
      ...cells.map((cell, column) => makeCell(column, cell)),
    ]),
  )
}

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of an .xlsb; `formats` are by style, from style 1 on. */
export function makeXlsbParts(
  sheets: readonly XlsbSheet[],
  formats: readonly string[] = [],
): ZipPart[] {
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${types}/worksheet" Target="worksheets/sheet${index + 1}.bin"/>`,
  )
  const list = sheets.map(({ name, isHidden }, index) =>
    xlsbRecord(156, u32(isHidden === true ? 1 : 0, index + 1), wide(`rId${index + 1}`), wide(name)),
  )
  const style = (id: number) => xlsbRecord(47, Buffer.from([0, 0, id, 0]), Buffer.alloc(12))
  return [
    { name: 'xl/workbook.bin', content: Buffer.concat(list) },
    {
      name: 'xl/_rels/workbook.bin.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}<Relationship Id="s" Type="${types}/styles" Target="styles.bin"/></Relationships>`,
    },
    {
      name: 'xl/styles.bin',
      content: Buffer.concat([
        ...formats.map((code, index) => xlsbRecord(44, Buffer.from([164 + index, 0]), wide(code))),
        xlsbRecord(617, u32(formats.length + 1)),
        style(0),
        ...formats.map((_, index) => style(164 + index)),
        xlsbRecord(618),
      ]),
    },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.bin`,
      content: makeSheet(sheet),
    })),
  ]
}

export function makeXlsb(sheets: readonly XlsbSheet[], formats: readonly string[] = []): Buffer {
  return makeZip(makeXlsbParts(sheets, formats))
}
