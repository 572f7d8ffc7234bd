const bytesPerMb = 1024 * 1024

/** What a stranger's file may cost; beyond it the file is refused in words. */
export interface SheetLimits {
  readonly csvBytes: number
  readonly zipBytes: number
  /**
   * All parts of a workbook, unpacked. How tightly they are packed says nothing: a million empty
   * rows reach what a bomb does, and no part is ever held unpacked.
   */
  readonly unpackedBytes: number
  readonly zipEntries: number
  /** Unpacked size of the table of shared texts, which has to be held in memory. */
  readonly sharedTextBytes: number
  /** All cells of a book that can only be read as a whole. */
  readonly cells: number
  /** Unpacked size of what is taken apart as a whole or without a header of its sizes. */
  readonly wholeBytes: number
  readonly pastedChars: number
  readonly columns: number
  readonly rows: number
  /** Longest CSV record; Excel's longest cell has 32,767 characters. */
  readonly recordChars: number
  /** The worker is stopped when it neither says nor does anything for this long. */
  readonly stallMs: number
  readonly workerMemoryMb: number
  /** For what lives no longer than a batch: V8 would take three times as much and be no faster. */
  readonly workerYoungMb: number
}

export const sheetLimits: SheetLimits = {
  csvBytes: 200 * bytesPerMb,
  zipBytes: 100 * bytesPerMb,
  unpackedBytes: 1024 * bytesPerMb,
  zipEntries: 5000,
  sharedTextBytes: 256 * bytesPerMb,
  cells: 2_000_000,
  wholeBytes: 160 * bytesPerMb,
  pastedChars: 20 * bytesPerMb,
  columns: 256,
  rows: 1_048_576,
  recordChars: bytesPerMb,
  stallMs: 60_000,
  workerMemoryMb: 512,
  workerYoungMb: 16,
}
