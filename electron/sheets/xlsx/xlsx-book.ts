import { type Book, findSheet } from '../book/book'
import type { SheetLimits } from '../limits'
import { openWorkbook } from './workbook'
import { readWorksheet } from './worksheet-rows'

/** A head is short: most sheets need no more than this unpacked. */
const headChunkBytes = 32 * 1024

/** An .xlsx, of which no part is ever held unpacked. */
export async function openXlsx(zip: Buffer, limits: SheetLimits): Promise<Book> {
  const workbook = await openWorkbook(zip, limits)
  return {
    format: 'xlsx',
    sheets: workbook.sheets,
    isNamed: true,
    readRows: (name, take, { afterChunk, isHead } = {}) =>
      readWorksheet(workbook, findSheet(workbook.sheets, name).entry, limits.columns, take, {
        ...(afterChunk === undefined ? {} : { afterChunk }),
        ...(isHead === true ? { chunkBytes: headChunkBytes } : {}),
      }),
  }
}
