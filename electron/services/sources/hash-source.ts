import { createHash } from 'node:crypto'
import type { SheetSource } from '#electron/sheets/sheet-source'
import { readChunks } from '#electron/sheets/source-bytes'

/** The sha256 of a source's bytes (of a text: its UTF-8), as the reader gives it after reading all. */
export async function hashSource(source: SheetSource): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of readChunks(source)) hash.update(chunk)
  return hash.digest('hex')
}
