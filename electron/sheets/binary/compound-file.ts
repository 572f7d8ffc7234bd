import { damaged } from '../xlsx/zip-directory'

/** A file of files, as Microsoft Office kept them until 2007 ([MS-CFB]). */
export interface CompoundFile {
  readonly has: (name: string) => boolean
  /** The bytes of a stream; null where there is none of this name. */
  readonly read: (name: string) => Buffer | null
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
}

const headerBytes = 512
const entryBytes = 128
const endOfChain = 0xfffffffe
const freeSector = 0xffffffff
const miniSectorBytes = 64
const miniCutoff = 4096
const streamType = 2
const rootType = 5
const listedInHeader = 109

/** @throws AppError `file-damaged` for sectors that are missing or lead in a circle. */
export function readCompoundFile(file: Buffer): CompoundFile {
  if (file.length < headerBytes) throw damaged('compound file')
  const shift = file.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw damaged('sector size')
  const sectorBytes = 1 << shift
  const sectors = createSectors(file, sectorBytes)
  const table = readTable(sectors.listTable(), sectors.at, sectorBytes)
  const readChain = (start: number) =>
    Buffer.concat(follow(start, table).map((sector) => sectors.at(sector)))
  const entries = readEntries(readChain(file.readUInt32LE(48)))
  const root = entries.find(({ type }) => type === rootType)
  if (root === undefined) throw damaged('root of the compound file')
  const find = (name: string) =>
    entries.find((entry) => entry.type === streamType && entry.name === name)

  function readMini({ start, size }: Entry, { start: rootStart }: Entry): Buffer {
    const minis = readChain(rootStart)
    const miniTable = toTable(readChain(file.readUInt32LE(60)))
    const pieces = follow(start, miniTable).map((sector) =>
      minis.subarray(sector * miniSectorBytes, (sector + 1) * miniSectorBytes),
    )
    return cut(Buffer.concat(pieces), size)
  }

  return {
    has: (name) => find(name) !== undefined,
    read: (name) => {
      const entry = find(name)
      if (entry === undefined) return null
      if (entry.size < miniCutoff) return readMini(entry, root)
      return cut(readChain(entry.start), entry.size)
    },
  }
}

function createSectors(file: Buffer, sectorBytes: number) {
  function at(sector: number): Buffer {
    const start = (sector + 1) * sectorBytes
    // The last sector may end early: some programs do not fill it.
    if (start >= file.length) throw damaged('sector')
    return file.subarray(start, start + sectorBytes)
  }

  /** The sectors that the table of sectors itself fills: some in the header, more in a chain. */
  function listTable(): number[] {
    const listed: number[] = []
    for (let index = 0; index < listedInHeader; index += 1) {
      listed.push(file.readUInt32LE(76 + index * 4))
    }
    const seen = new Set<number>()
    let next = file.readUInt32LE(68)
    while (next < endOfChain) {
      if (seen.has(next)) throw damaged('circle of sectors')
      seen.add(next)
      const sector = at(next)
      if (sector.length < sectorBytes) throw damaged('sector')
      for (let place = 0; place + 4 < sectorBytes; place += 4) {
        listed.push(sector.readUInt32LE(place))
      }
      next = sector.readUInt32LE(sectorBytes - 4)
    }
    const used = listed.filter((sector) => sector < endOfChain)
    if (new Set(used).size < used.length) throw damaged('sector twice')
    return used
  }

  return { at, listTable }
}

function readTable(
  listed: readonly number[],
  at: (sector: number) => Buffer,
  sectorBytes: number,
): Uint32Array {
  const parts = listed.map(at)
  if (parts.some(({ length }) => length < sectorBytes)) throw damaged('table of sectors')
  return toTable(Buffer.concat(parts))
}

function toTable(bytes: Buffer): Uint32Array {
  const table = new Uint32Array(bytes.length >> 2)
  for (let index = 0; index < table.length; index += 1) table[index] = bytes.readUInt32LE(index * 4)
  return table
}

function follow(start: number, table: Uint32Array): number[] {
  const chain: number[] = []
  let sector = start
  while (sector !== endOfChain && sector !== freeSector) {
    if (chain.length > table.length) throw damaged('circle of sectors')
    const next = table[sector]
    if (next === undefined) throw damaged('sector')
    chain.push(sector)
    sector = next
  }
  return chain
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + entryBytes <= directory.length; at += entryBytes) {
    const nameBytes = Math.min(64, directory.readUInt16LE(at + 64))
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, nameBytes - 2)),
      type: directory[at + 66] ?? 0,
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return entries
}

function cut(bytes: Buffer, size: number): Buffer {
  if (bytes.length < size) throw damaged('stream cut off')
  return bytes.subarray(0, size)
}
