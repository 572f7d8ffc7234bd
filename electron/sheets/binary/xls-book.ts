import { AppError } from '#electron/errors/app-error'
import type { Book } from '../book/book'
import { notATable } from '../file-kind'
import type { SheetLimits } from '../limits'
import { moveFormulaTexts, readBiffOutline } from './biff-outline'
import { findRecords } from './biff-records'
import { readCompoundFile } from './compound-file'
import { wrapStream } from './wrap-stream'

/**
 * An .xls of Excel 97 to 2003.
 *
 * @throws AppError `file-encrypted`, also for an .xlsx, which is kept so behind a password;
 *   `file-old-xls` for what is older, `file-not-a-table` for other documents of that time.
 */
export async function openXls(file: Buffer, limits: SheetLimits): Promise<Book> {
  const compound = readCompoundFile(file)
  if (compound.has('EncryptedPackage')) {
    throw new AppError('file-encrypted', 'password-protected workbook')
  }
  const stream = compound.read('Workbook')
  if (stream === null) {
    if (compound.has('Book')) throw new AppError('file-old-xls', 'workbook of Excel 95')
    throw notATable('OLE')
  }
  const records = findRecords(stream)
  const outlines = readBiffOutline(records, limits)
  const { readValues } = await import('./hucre-values')
  return readValues('xls', wrapStream(moveFormulaTexts(stream, records)), outlines, limits)
}
