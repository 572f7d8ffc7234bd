import type { XmlPlaces } from './xml-places'
import { createXmlScanner, type XmlHandler } from './xml-scanner'
import { unpackEntry, type ZipEntry } from './zip-directory'

export interface ScanOptions {
  /** Awaited between chunks with the share of the part that is read, so that a slow taker holds the file back. */
  readonly afterChunk?: (share: number) => Promise<void> | undefined
  /** How much is unpacked at once. */
  readonly chunkBytes?: number
}

/** Feeds a part to a handler, chunk by chunk, to its end or until the handler wants no more. */
export async function scanPart<Name extends string>(
  zip: Buffer,
  entry: ZipEntry,
  places: XmlPlaces<Name>,
  handler: XmlHandler<Name>,
  { afterChunk, chunkBytes }: ScanOptions = {},
): Promise<void> {
  const scanner = createXmlScanner(places, handler)
  let decoder: TextDecoder | undefined
  let readBytes = 0
  for await (const chunk of unpackEntry(zip, entry, chunkBytes)) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8')
    if (!scanner.push(decoder.decode(chunk, { stream: true }))) return
    readBytes += chunk.length
    await afterChunk?.(readBytes / entry.unpackedBytes)
  }
  scanner.end()
}
