import { crc32, createInflateRaw } from 'node:zlib'
import { AppError } from '#electron/errors/app-error'
import type { SheetLimits } from '../limits'
import { tooLarge } from '../source-bytes'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly crc: number
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endBytes = 22
const entryBytes = 46
const zip64Marker = 0xffffffff

/**
 * The parts of a zip by lower-case name, read from its directory alone: nothing is unpacked before
 * their number and sizes are known to be bearable.
 *
 * @throws AppError `file-damaged`, `file-encrypted`, or `file-too-large` (a zip bomb included).
 */
export function readZipDirectory(zip: Buffer, limits: SheetLimits): Map<string, ZipEntry> {
  const end = findEnd(zip)
  const count = zip.readUInt16LE(end + 10)
  if (count > limits.zipEntries) throw tooLarge('entries', limits.zipEntries)
  const entries = new Map<string, ZipEntry>()
  let at = zip.readUInt32LE(end + 16)
  let unpacked = 0
  for (let index = 0; index < count; index += 1) {
    if (at + entryBytes > zip.length || zip.readUInt32LE(at) !== entrySignature) {
      throw damaged('zip directory')
    }
    const entry = readEntry(zip, at)
    unpacked += entry.unpackedBytes
    // Two readers would take different ones: one looks, the other reads.
    if (entries.has(entry.name.toLowerCase())) throw damaged(`twice: ${entry.name}`)
    entries.set(entry.name.toLowerCase(), entry)
    at +=
      entryBytes + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  if (unpacked > limits.unpackedBytes) throw tooLarge('unpacked', limits.unpackedBytes)
  return entries
}

const defaultChunkBytes = 128 * 1024

/**
 * The unpacked bytes of one part, up to `chunkBytes` at once.
 *
 * @throws AppError `file-damaged` where they are not what the directory promised.
 */
export async function* unpackEntry(
  zip: Buffer,
  entry: ZipEntry,
  chunkBytes = defaultChunkBytes,
): AsyncGenerator<Buffer> {
  const packed = findPacked(zip, entry)
  let size = 0
  let crc = 0
  try {
    for await (const chunk of entry.method === 0
      ? slices(packed, chunkBytes)
      : inflate(packed, chunkBytes)) {
      size += chunk.length
      if (size > entry.unpackedBytes) throw damaged(entry.name)
      crc = crc32(chunk, crc)
      yield chunk
    }
  } catch (error) {
    throw error instanceof AppError ? error : damaged(entry.name, error)
  }
  if (size !== entry.unpackedBytes || crc !== entry.crc) throw damaged(entry.name)
}

export function damaged(part: string, cause?: unknown): AppError {
  return new AppError('file-damaged', `damaged: ${part}`, { cause })
}

function findEnd(zip: Buffer): number {
  const first = Math.max(0, zip.length - endBytes - 0xffff)
  for (let at = zip.length - endBytes; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) === endSignature) return at
  }
  throw damaged('end of zip')
}

function readEntry(zip: Buffer, at: number): ZipEntry {
  const nameBytes = zip.readUInt16LE(at + 28)
  const nameEnd = at + entryBytes + nameBytes
  const extra = zip.subarray(nameEnd, nameEnd + zip.readUInt16LE(at + 30))
  const method = zip.readUInt16LE(at + 10)
  const name = zip.toString('utf8', at + entryBytes, nameEnd).replaceAll('\\', '/')
  if ((zip.readUInt16LE(at + 8) & 1) === 1) throw new AppError('file-encrypted', 'encrypted zip')
  if (method !== 0 && method !== 8) throw damaged(name)
  const take = createZip64Taker(extra, name)
  const unpackedBytes = take(zip.readUInt32LE(at + 24))
  const packedBytes = take(zip.readUInt32LE(at + 20))
  const offset = take(zip.readUInt32LE(at + 42))
  return { name, method, packedBytes, unpackedBytes, offset, crc: zip.readUInt32LE(at + 16) }
}

/** Fields too large for 32 bits stand in an extra record, in the order they are asked for. */
function createZip64Taker(extra: Buffer, name: string): (value: number) => number {
  let record = 0
  while (record + 4 <= extra.length && extra.readUInt16LE(record) !== 1) {
    record += 4 + extra.readUInt16LE(record + 2)
  }
  let at = record + 4
  return (value) => {
    if (value !== zip64Marker) return value
    if (at + 8 > extra.length) throw damaged(name)
    const large = Number(extra.readBigUInt64LE(at))
    at += 8
    return large
  }
}

function findPacked(zip: Buffer, { name, offset, packedBytes }: ZipEntry): Buffer {
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== localSignature) throw damaged(name)
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  if (start + packedBytes > zip.length) throw damaged(name)
  return zip.subarray(start, start + packedBytes)
}

function* slices(bytes: Buffer, chunkBytes: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

function inflate(packed: Buffer, chunkBytes: number): AsyncIterable<Buffer> {
  const stream = createInflateRaw({ chunkSize: chunkBytes })
  stream.end(packed)
  return stream
}
