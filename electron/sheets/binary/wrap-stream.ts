const sectorBytes = 512
const perSector = sectorBytes / 4
const endOfChain = 0xfffffffe
const freeSector = 0xffffffff
const tableSector = 0xfffffffd
const listedInHeader = 109
/** Streams below this size would lie in sectors of another size. */
const leastBytes = 4096

/**
 * A compound file ([MS-CFB]) of one `Workbook` stream and nothing else, in order.
 *
 * What hucre is given was taken apart by us before: it follows each chain of a stranger's file without
 * asking whether others went there too, and a small file could make it hold the same bytes many times.
 */
export function wrapStream(stream: Buffer): Buffer {
  const size = Math.max(stream.length, leastBytes)
  const streamSectors = Math.ceil(size / sectorBytes)
  // The directory fills one sector more.
  const held = streamSectors + 1
  let tables = 1
  let extra = 0
  while (tables * perSector < held + tables + extra) {
    tables += 1
    extra = Math.ceil(Math.max(0, tables - listedInHeader) / (perSector - 1))
  }
  const file = Buffer.alloc((1 + held + tables + extra) * sectorBytes)
  writeHeader(file, streamSectors, held, tables, extra)
  stream.copy(file, sectorBytes)
  writeDirectory(file, (1 + streamSectors) * sectorBytes, size)
  const tableAt = (1 + held) * sectorBytes
  const put = (sector: number, next: number) => file.writeUInt32LE(next, tableAt + sector * 4)
  for (let sector = 0; sector < tables * perSector; sector += 1) put(sector, freeSector)
  for (let sector = 0; sector < streamSectors; sector += 1) {
    put(sector, sector + 1 < streamSectors ? sector + 1 : endOfChain)
  }
  put(streamSectors, endOfChain)
  for (let index = 0; index < tables + extra; index += 1) put(held + index, tableSector)
  return file
}

function writeHeader(
  file: Buffer,
  directory: number,
  firstTable: number,
  tables: number,
  extra: number,
): void {
  file.write('d0cf11e0a1b11ae1', 'hex')
  file.writeUInt16LE(0x3e, 24)
  file.writeUInt16LE(3, 26)
  file.writeUInt16LE(0xfffe, 28)
  file.writeUInt16LE(9, 30)
  file.writeUInt16LE(6, 32)
  file.writeUInt32LE(tables, 44)
  file.writeUInt32LE(directory, 48)
  file.writeUInt32LE(leastBytes, 56)
  file.writeUInt32LE(endOfChain, 60)
  file.writeUInt32LE(extra === 0 ? endOfChain : firstTable + tables, 68)
  file.writeUInt32LE(extra, 72)
  for (let index = 0; index < listedInHeader; index += 1) {
    file.writeUInt32LE(index < tables ? firstTable + index : freeSector, 76 + index * 4)
  }
  for (let chunk = 0; chunk < extra; chunk += 1) {
    const at = (1 + firstTable + tables + chunk) * sectorBytes
    for (let place = 0; place < perSector - 1; place += 1) {
      const index = listedInHeader + chunk * (perSector - 1) + place
      file.writeUInt32LE(index < tables ? firstTable + index : freeSector, at + place * 4)
    }
    const next = chunk + 1 < extra ? firstTable + tables + chunk + 1 : endOfChain
    file.writeUInt32LE(next, at + sectorBytes - 4)
  }
}

function writeDirectory(file: Buffer, at: number, size: number): void {
  const entry = (index: number, name: string, type: number, child: number) => {
    const start = at + index * 128
    file.write(name, start, 'utf16le')
    file.writeUInt16LE((name.length + 1) * 2, start + 64)
    file[start + 66] = type
    file[start + 67] = 1
    for (const [place, value] of [
      [68, freeSector],
      [72, freeSector],
      [76, child],
    ] as const) {
      file.writeUInt32LE(value, start + place)
    }
    return start
  }
  file.writeUInt32LE(endOfChain, entry(0, 'Root Entry', 5, 1) + 116)
  file.writeUInt32LE(size, entry(1, 'Workbook', 2, freeSector) + 120)
}
