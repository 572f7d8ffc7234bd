/** Sectors of a large file are large, so that the list of their tables fits into the header. */
const largeBytes = 5_000_000
const endOfChain = 0xfffffffe

/** A compound file with one stream. */
export function makeCompound(name: string, stream: Buffer = Buffer.alloc(0)): Buffer {
  const size = Math.max(4096, stream.length)
  const shift = size > largeBytes ? 12 : 9
  const sectorBytes = 1 << shift
  const sectors = Math.ceil(size / sectorBytes)
  const tables = Math.ceil((sectors + 2) / (sectorBytes / 4 - 1))
  const header = Buffer.alloc(sectorBytes, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.fill(0, 8, 76)
  header.writeUInt16LE(shift === 9 ? 3 : 4, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(shift, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(tables, 44)
  header.writeUInt32LE(sectors, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(endOfChain, 60)
  header.writeUInt32LE(endOfChain, 68)
  for (let index = 0; index < tables; index += 1) {
    header.writeUInt32LE(sectors + 1 + index, 76 + index * 4)
  }
  const body = Buffer.alloc(sectors * sectorBytes)
  stream.copy(body)
  const directory = Buffer.concat([
    entry('Root Entry', 5, endOfChain, 0, 1),
    entry(name, 2, 0, size, 0xffffffff),
    Buffer.alloc(sectorBytes - 256),
  ])
  const table = Buffer.alloc(tables * sectorBytes, 0xff)
  for (let sector = 0; sector < sectors; sector += 1) {
    table.writeUInt32LE(sector + 1 === sectors ? endOfChain : sector + 1, sector * 4)
  }
  table.writeUInt32LE(endOfChain, sectors * 4)
  for (let index = 0; index < tables; index += 1) {
    table.writeUInt32LE(0xfffffffd, (sectors + 1 + index) * 4)
  }
  return Buffer.concat([header, body, directory, table])
}

function entry(name: string, type: number, start: number, size: number, child: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 64)
  bytes[66] = type
  bytes.fill(0xff, 68, 76)
  bytes.writeUInt32LE(child, 76)
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}

/** A text, a number in one of the styles, a truth, or an error by its code. */
export type XlsCell =
  | string
  | number
  | null
  | { readonly number: number; readonly style: number }
  | { readonly error: number }
  | { readonly shared: string }

export interface XlsSheet {
  readonly name: string
  readonly rows: readonly (readonly XlsCell[])[]
  /** Counted from 0. */
  readonly hiddenRows?: readonly number[]
  readonly isHidden?: boolean
}

export interface XlsParts {
  readonly sheets: readonly XlsSheet[]
  /** By style, from style 1 on. */
  readonly formats?: readonly string[]
  /** Records put before the list of sheets. */
  readonly globals?: readonly Buffer[]
}

export function record(type: number, ...body: readonly Buffer[]): Buffer {
  const joined = Buffer.concat(body)
  return Buffer.concat([u16(type, joined.length), joined])
}

export function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => {
    bytes.writeUInt16LE(value, index * 2)
  })
  return bytes
}

function u32(value: number): Buffer {
  return u16(value % 0x10000, Math.floor(value / 0x10000))
}

function wide(text: string): Buffer {
  return Buffer.concat([u16(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')])
}

function f64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}

const begin = (kind: number) => record(0x0809, u16(0x0600, kind, 0, 0), Buffer.alloc(8))
const end = record(0x000a)

/** The `Workbook` stream of Excel 97: just what a reader needs ([MS-XLS]). */
export function makeBiff({ sheets, formats = [], globals = [] }: XlsParts): Buffer {
  const texts: string[] = []
  const bodies = sheets.map((sheet) => makeSheet(sheet, texts))
  const styles = [0, ...formats.map((_, index) => 164 + index)]
  const head = [
    begin(5),
    ...globals,
    ...formats.map((code, index) => record(0x041e, u16(164 + index), wide(code))),
    ...styles.map((id) => record(0x00e0, u16(0, id), Buffer.alloc(16))),
    record(0x00fc, u32(texts.length), u32(texts.length), ...texts.map(wide)),
  ]
  const names = sheets.map(({ name }) => Buffer.byteLength(name, 'utf16le') + 12)
  let at = [...head, end].reduce((sum, { length }) => sum + length, 0)
  at += names.reduce((sum, length) => sum + length, 0)
  const list = sheets.map(({ name, isHidden }, index) => {
    const letters = Buffer.from(name, 'utf16le')
    const flags = Buffer.from([isHidden === true ? 1 : 0, 0, name.length, 1])
    const bound = record(0x0085, u32(at), flags, letters)
    at += bodies[index]?.length ?? 0
    return bound
  })
  return Buffer.concat([...head, ...list, end, ...bodies])
}

function makeSheet({ rows, hiddenRows = [] }: XlsSheet, texts: string[]): Buffer {
  const lines = rows.map((cells, row) => {
    const flags = hiddenRows.includes(row) ? 0x120 : 0x100
    return record(0x0208, u16(row, 0, cells.length, 255, 0, 0, flags, 15))
  })
  const cells = rows.flatMap((row, line) =>
    row.map((cell, column) => makeCell(line, column, cell, texts)),
  )
  return Buffer.concat([begin(0x10), ...lines, ...cells, end])
}

function makeCell(row: number, column: number, cell: XlsCell, texts: string[]): Buffer {
  if (cell === null) return Buffer.alloc(0)
  if (typeof cell === 'string') {
    if (!texts.includes(cell)) texts.push(cell)
    return record(0x00fd, u16(row, column, 0), u32(texts.indexOf(cell)))
  }
  if (typeof cell === 'number') return record(0x0203, u16(row, column, 0), f64(cell))
  if ('number' in cell) return record(0x0203, u16(row, column, cell.style), f64(cell.number))
  if ('error' in cell) return record(0x0205, u16(row, column, 0), Buffer.from([cell.error, 1]))
  // A shared formula with a text for its result: the record in between is Excel's own order.
  return Buffer.concat([
    record(0x0006, u16(row, column, 0, 0, 0, 0, 0xffff), Buffer.alloc(8)),
    record(0x04bc, Buffer.alloc(10)),
    record(0x0207, wide(cell.shared)),
  ])
}

export function makeXls(parts: XlsParts): Buffer {
  return makeCompound('Workbook', makeBiff(parts))
}
