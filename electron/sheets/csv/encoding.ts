import { isUtf8 } from 'node:buffer'
import { StringDecoder } from 'node:string_decoder'
import type { Encoding } from '#shared/domain/fields/sheet'
import { notATable } from '../file-kind'
import { decodeCodePage, isCodePage } from './code-pages'

const sampleBytes = 4096

/**
 * The encoding by BOM, else by where NULs stand in the first 4 KB;
 * null where only the whole file can tell UTF-8 from a code page.
 *
 * @throws AppError `file-not-a-table` where the bytes are no text at all.
 */
export function detectEncoding(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const sample = head.subarray(0, sampleBytes)
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

/** Whether every byte of a file is valid UTF-8. */
export async function isAllUtf8(chunks: AsyncIterable<Buffer>): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const end = completeUtf8End(bytes)
    if (!isUtf8(bytes.subarray(0, end))) return false
    rest = bytes.subarray(end)
  }
  return isUtf8(rest)
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

/** Chunks of any encoding as text without BOM. */
export async function* decodeText(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decode = createDecoder(encoding)
  let isFirst = true
  for await (const chunk of chunks) {
    const text = decode(chunk, false)
    yield isFirst && text.startsWith('\ufeff') ? text.slice(1) : text
    isFirst = false
  }
  yield decode(Buffer.alloc(0), true)
}

type Decode = (chunk: Buffer, last: boolean) => string

function createDecoder(encoding: Encoding): Decode {
  if (isCodePage(encoding)) return (chunk) => decodeCodePage(chunk, encoding)
  if (encoding === 'utf-8') {
    // Several times faster than TextDecoder where the text is ASCII.
    const decoder = new StringDecoder('utf8')
    return (chunk, last) => (last ? decoder.end(chunk) : decoder.write(chunk))
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return (chunk, last) => decoder.decode(chunk, { stream: !last })
}
