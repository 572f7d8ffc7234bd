import { readFile } from 'node:fs/promises'
import { AppError } from '#electron/errors/app-error'
import { assertNever } from '#shared/domain/assert-never'
import { toReadError } from '../file-errors'
import type { FileKind } from '../file-kind'
import type { SheetLimits } from '../limits'
import { tooLarge } from '../source-bytes'
import { openXlsx } from '../xlsx/xlsx-book'
import { readZipDirectory } from '../xlsx/zip-directory'
import type { Book } from './book'

export interface OpenedBook {
  readonly book: Book
  readonly bytes: Buffer
}

/**
 * Opens a file that is no CSV, as its bytes say what it is.
 *
 * Whatever reads the rarer formats is loaded only now: most files are CSV or .xlsx.
 */
export async function openBook(
  path: string,
  kind: Exclude<FileKind, 'text'>,
  size: number,
  limits: SheetLimits,
): Promise<OpenedBook> {
  if (size > limits.zipBytes) throw tooLarge('bytes', limits.zipBytes)
  const bytes = await readFile(path).catch((error: unknown) => {
    throw toReadError(error)
  })
  return { book: await open(bytes, kind, limits), bytes }
}

async function open(
  bytes: Buffer,
  kind: Exclude<FileKind, 'text'>,
  limits: SheetLimits,
): Promise<Book> {
  switch (kind) {
    case 'zip':
      return openZip(bytes, limits)
    case 'compound':
      return (await import('../binary/xls-book')).openXls(bytes, limits)
    case 'html':
      return (await import('../markup/html-book')).openHtml(bytes, limits)
    case 'xml':
      return (await import('../markup/xml-book')).openXml(bytes, limits)
    default:
      return assertNever(kind)
  }
}

async function openZip(bytes: Buffer, limits: SheetLimits): Promise<Book> {
  const entries = readZipDirectory(bytes, limits)
  if (entries.has('encrypted-package')) throw new AppError('file-encrypted', 'encrypted .ods')
  if (entries.has('xl/workbook.bin')) {
    return (await import('../binary/xlsb-book')).openXlsb(bytes, entries, limits)
  }
  if (entries.has('mimetype') && entries.has('content.xml')) {
    return (await import('../ods/ods-book')).openOds(bytes, entries, limits)
  }
  return openXlsx(bytes, limits)
}
