import type { XmlPlaces } from './xml-places'
import { createXmlScanner, type XmlHandler } from './xml-scanner'
import { unpackEntry, type ZipEntry } from './zip-directory'

/** Feeds a part to a handler, chunk by chunk; `afterChunk` false ends it early. */
export async function scanPart<Name extends string>(
  zip: Buffer,
  entry: ZipEntry,
  places: XmlPlaces<Name>,
  handler: XmlHandler<Name>,
  afterChunk?: () => Promise<boolean> | boolean,
): Promise<void> {
  const scanner = createXmlScanner(places, handler)
  let decoder: TextDecoder | undefined
  for await (const chunk of unpackEntry(zip, entry)) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8')
    scanner.push(decoder.decode(chunk, { stream: true }))
    if (afterChunk !== undefined && (await afterChunk()) === false) return
  }
  scanner.end()
}
