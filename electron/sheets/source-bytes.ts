import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { AppError } from '#electron/errors/app-error'
import { toReadError } from './file-errors'
import type { SheetSource } from './sheet-source'

const chunkBytes = 256 * 1024

/** The first bytes of a source and its size in bytes. */
export async function readHead(
  source: SheetSource,
  length: number,
): Promise<{ head: Buffer; size: number }> {
  if (source.kind === 'text') {
    const bytes = Buffer.from(source.text)
    return { head: bytes.subarray(0, length), size: bytes.length }
  }
  try {
    const file = await open(source.path, 'r')
    try {
      const { size } = await file.stat()
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
      return { head: buffer.subarray(0, bytesRead), size }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw toReadError(error)
  }
}

/** Differs once a file was written to; null for a text, which nobody can change. */
export async function readStamp(source: SheetSource): Promise<string | null> {
  if (source.kind === 'text') return null
  try {
    const { size, mtimeMs } = await stat(source.path)
    return `${size} ${mtimeMs}`
  } catch (error) {
    throw toReadError(error)
  }
}

/** All bytes of a source, in chunks, each shown to `onChunk` first. */
export async function* readChunks(
  source: SheetSource,
  onChunk?: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  const chunks: AsyncIterable<Buffer> | Iterable<Buffer> =
    source.kind === 'text'
      ? [Buffer.from(source.text)]
      : createReadStream(source.path, { highWaterMark: chunkBytes })
  try {
    for await (const chunk of chunks) {
      onChunk?.(chunk)
      yield chunk
    }
  } catch (error) {
    throw toReadError(error)
  }
}

const bytesPerMb = 1024 * 1024

/** `what` is for the log; sizes are told as `200 bytesPerMb`, since the operator's screen shows `limit`. */
export function tooLarge(
  what: 'bytes' | 'rows' | 'characters' | 'entries' | 'unpacked' | 'texts' | 'cells',
  limit: number,
): AppError {
  const shown = what === 'bytes' ? `${limit / bytesPerMb} bytesPerMb` : limit
  // The limits inside a zip would tell the operator nothing.
  const isInner = what !== 'bytes' && what !== 'rows' && what !== 'characters'
  return new AppError('file-too-large', `${what} over ${limit}`, {
    details: isInner ? {} : { limit: shown },
  })
}
