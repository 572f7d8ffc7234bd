import { AppError } from '#electron/errors/app-error'
import type { Book } from '../book/book'
import { createMemoryBook } from '../book/memory-book'
import { notATable } from '../file-kind'
import type { SheetLimits } from '../limits'
import { createMarkupScanner, type MarkupHandler } from '../markup/scan-markup'
import { tooLarge } from '../source-bytes'
import { damaged, unpackEntry, type ZipEntry } from '../xlsx/zip-directory'
import { createOdsHandler, type OdsSheet } from './ods-handler'

/**
 * An OpenDocument spreadsheet.
 *
 * Read by ourselves: hucre knows no hidden rows or sheets, and builds a tree of the whole file.
 */
export async function openOds(
  zip: Buffer,
  entries: ReadonlyMap<string, ZipEntry>,
  limits: SheetLimits,
): Promise<Book> {
  await refuseEncrypted(zip, entries, limits)
  const sheets: OdsSheet[] = []
  await scanWhole(zip, entries.get('content.xml'), createOdsHandler(sheets, limits), limits)
  // A letter has tables too, and no sheets.
  if (sheets.length === 0) throw notATable('ODF')
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  return createMemoryBook(
    'ods',
    visible.map(({ name, gatherer }) => ({ name, rows: gatherer.rows })),
  )
}

/** The list of parts says which are encrypted: their bytes look like damage. */
async function refuseEncrypted(
  zip: Buffer,
  entries: ReadonlyMap<string, ZipEntry>,
  limits: SheetLimits,
): Promise<void> {
  const manifest = entries.get('meta-inf/manifest.xml')
  if (manifest === undefined) return
  const refuse: MarkupHandler = {
    open: (name) => {
      if (name === 'encryption-data') throw new AppError('file-encrypted', 'encrypted .ods')
    },
    close: () => undefined,
    text: () => undefined,
  }
  await scanWhole(zip, manifest, refuse, limits)
}

async function scanWhole(
  zip: Buffer,
  entry: ZipEntry | undefined,
  handler: MarkupHandler,
  limits: SheetLimits,
): Promise<void> {
  if (entry === undefined) throw damaged('content.xml')
  if (entry.unpackedBytes > limits.wholeBytes) throw tooLarge('unpacked', limits.wholeBytes)
  const scanner = createMarkupScanner(handler, true, limits)
  const decoder = new TextDecoder()
  for await (const chunk of unpackEntry(zip, entry)) {
    scanner.push(decoder.decode(chunk, { stream: true }))
  }
  scanner.end()
}
