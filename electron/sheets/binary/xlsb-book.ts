import type { Book } from '../book/book'
import type { SheetLimits } from '../limits'
import { tooLarge } from '../source-bytes'
import { readRelations } from '../xlsx/relations'
import { damaged, unpackEntry, type ZipEntry } from '../xlsx/zip-directory'
import { readCellFormats, readSheetOutline, readSheetStates } from './xlsb-outline'

const workbookPath = 'xl/workbook.bin'

/** An .xlsb: a workbook as .xlsx has it, its parts in records instead of XML. */
export async function openXlsb(
  zip: Buffer,
  entries: ReadonlyMap<string, ZipEntry>,
  limits: SheetLimits,
): Promise<Book> {
  await checkSizes(zip, entries, limits)
  const unpack = (path: string) => unpackPart(zip, entries.get(path))
  const relations = await readRelations(zip, entries, workbookPath)
  const styles = relations.find(({ type }) => type === 'styles')
  const formats =
    styles !== undefined && entries.has(styles.path)
      ? readCellFormats(await unpack(styles.path))
      : []
  const held = { places: 0 }
  const outlines = []
  for (const { relation, isHidden } of readSheetStates(await unpack(workbookPath))) {
    const target = relations.find(({ id, type }) => id === relation && type === 'worksheet')
    const isThere = target !== undefined && entries.has(target.path)
    const part = isThere ? await unpack(target.path) : Buffer.alloc(0)
    // A chart holds no rows.
    outlines.push(readSheetOutline(part, isHidden || !isThere, formats, limits, held))
  }
  const { readValues } = await import('./hucre-values')
  return readValues('xlsb', zip, outlines, limits)
}

/** hucre unpacks parts as a whole and believes their sizes: each is what it says, and bearable. */
async function checkSizes(
  zip: Buffer,
  entries: ReadonlyMap<string, ZipEntry>,
  limits: SheetLimits,
): Promise<void> {
  let unpacked = 0
  for (const { unpackedBytes } of entries.values()) unpacked += unpackedBytes
  if (unpacked > limits.wholeBytes) throw tooLarge('unpacked', limits.wholeBytes)
  for (const entry of entries.values()) {
    for await (const _ of unpackEntry(zip, entry)) {
      // `unpackEntry` itself refuses what is not as promised.
    }
  }
}

async function unpackPart(zip: Buffer, entry: ZipEntry | undefined): Promise<Buffer> {
  if (entry === undefined) throw damaged('part of the workbook')
  const chunks: Buffer[] = []
  for await (const chunk of unpackEntry(zip, entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
