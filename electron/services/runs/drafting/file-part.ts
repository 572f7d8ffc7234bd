import { AppError } from '#electron/errors/app-error'
import type { SheetReader } from '#electron/sheets/sheet-reader'

/** Some rows of a file that was read before. */
export interface FilePart {
  /** What their run is called. */
  readonly name: string
  readonly rowNumbers: ReadonlySet<number>
  /** Of the whole file, when it was read. */
  readonly sha256: string
}

/**
 * Reads only the rows of a part; `file-changed` where the file is another one by now.
 *
 * The hash it gives is empty: a run of a part must not be taken for one of the whole file.
 */
export function readPart(
  reader: Pick<SheetReader, 'read'>,
  { rowNumbers, sha256 }: FilePart,
): Pick<SheetReader, 'read'> {
  return {
    read: async (source, options, onBatch, signal) => {
      const reading = await reader.read(
        source,
        options,
        (rows, share) => {
          const some = rows.filter(({ rowNumber }) => rowNumbers.has(rowNumber))
          return some.length === 0 ? undefined : onBatch(some, share)
        },
        signal,
      )
      if (reading.sha256 !== sha256) {
        throw new AppError('file-changed', 'the file is not what was compared')
      }
      return { ...reading, sha256: '' }
    },
  }
}
