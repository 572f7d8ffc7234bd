import { isUtf8 } from 'node:buffer'
import type { Encoding } from '#shared/domain/sheet'
import { notATable } from './file-kind'

const SAMPLE_BYTES = 4096

/**
 * The encoding by BOM, else by where NULs stand in the first 4 KB (toolchain.md, "Encoding");
 * null where only the whole file can tell UTF-8 from windows-1252.
 *
 * @throws AppError `file-not-a-table` where the bytes are no text at all.
 */
export function detectEncoding(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const sample = head.subarray(0, SAMPLE_BYTES)
  const nuls = [0, 0]
  let controls = 0
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1
  })
  const [even = 0, odd = 0] = nuls
  const half = sample.length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be'
  // A stray NUL is a damaged cell; many are a program or a picture.
  if (even + odd + controls > Math.max(3, sample.length * 0.02)) throw notATable('binary')
  return null
}

/** UTF-8 where every byte of the file is valid UTF-8, else windows-1252, which every byte is. */
export async function tellUtf8(chunks: AsyncIterable<Buffer>): Promise<Encoding> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const end = completeUtf8End(bytes)
    if (!isUtf8(bytes.subarray(0, end))) return 'windows-1252'
    rest = bytes.subarray(end)
  }
  return isUtf8(rest) ? 'utf-8' : 'windows-1252'
}

/** Where the last character that may be cut off begins. */
function completeUtf8End(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return bytes.length - back
    if (byte < 0x80) break
  }
  return bytes.length
}

/** Chunks of any encoding as UTF-8 without BOM, which is what csv-parse reads. */
export async function* toUtf8(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    yield* withoutBom(chunks)
    return
  }
  const decode = createDecoder(encoding)
  for await (const chunk of chunks) yield Buffer.from(decode(chunk, false))
  yield Buffer.from(decode(Buffer.alloc(0), true))
}

async function* withoutBom(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true
  for await (const chunk of chunks) {
    const hasBom = first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
    first = false
    yield hasBom ? chunk.subarray(3) : chunk
  }
}

type Decode = (chunk: Uint8Array, last: boolean) => string

function createDecoder(encoding: Encoding): Decode {
  if (encoding === 'windows-1252') return decodeWindows1252
  const decoder = new TextDecoder(encoding)
  return (chunk, last) => decoder.decode(chunk, { stream: !last })
}

const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * By hand: some Node versions decode windows-1252 as latin1, so that `’` and `€` become controls.
 */
function decodeWindows1252(chunk: Uint8Array): string {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (char) => high[char.charCodeAt(0) - 0x80] ?? char)
}
