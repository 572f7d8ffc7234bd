import { z } from 'zod'

/** `cp850` and `cp437` are of DOS programs, `macintosh` is of Excel's "CSV (Macintosh)". */
export const encodingSchema = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'cp850',
  'cp437',
  'macintosh',
])
export type Encoding = z.infer<typeof encodingSchema>

export const separatorSchema = z.enum([',', ';', '\t', '|'])
export type Separator = z.infer<typeof separatorSchema>

/** A further sheet of a workbook, whose rows come after those of the first. */
export const furtherSheetSchema = z.object({
  sheet: z.string(),
  headerRow: z.int().positive().optional(),
  secondHeaderRow: z.int().positive().optional(),
  /** For each column of the first sheet the one here that holds the same, 0-based; null where none does. */
  columns: z.array(z.int().min(0).nullable()).optional(),
})
export type FurtherSheet = Readonly<z.infer<typeof furtherSheetSchema>>

/** How to read a sheet; whatever is left out is found out from the sheet itself. */
export const sourceOptionsSchema = z.object({
  encoding: encodingSchema.optional(),
  separator: separatorSchema.optional(),
  sheet: z.string().optional(),
  /** Other sheets that are read together with it. */
  also: z.array(furtherSheetSchema).max(1000).optional(),
  /** The line the header stands on, as a spreadsheet numbers it: the first is 1. */
  headerRow: z.int().positive().optional(),
  /** The header's second line: it is no row either. */
  secondHeaderRow: z.int().positive().optional(),
  /** Whether rows that are hidden or filtered away in the sheet are rows like any other. */
  hidden: z.enum(['include', 'skip']).optional(),
})
export type SourceOptions = z.infer<typeof sourceOptionsSchema>

/** What the operator should know before going on; none of these stops the work. */
export const sheetWarningSchema = z.enum([
  'no-rows',
  'duplicate-headers',
  'columns-cut',
  'unreadable-characters',
])
export type SheetWarning = z.infer<typeof sheetWarningSchema>

/** What is read; `html` and `xml` are the tables that some programs name `.xls`. */
export const sheetFormatSchema = z.enum(['csv', 'xlsx', 'xls', 'xlsb', 'ods', 'html', 'xml'])
export type SheetFormat = z.infer<typeof sheetFormatSchema>

/** A question before anything is sent: the file's letters make sense in more than one encoding. */
export const encodingDoubtSchema = z.object({
  /** The likeliest first: the sheet is read so meanwhile. */
  encodings: z.array(encodingSchema).min(2),
  /** Cells that differ: their column, 0-based, and what they say in each encoding, in that order. */
  cells: z.array(z.object({ column: z.int(), readings: z.array(z.string()) })),
})
export type EncodingDoubt = Readonly<z.infer<typeof encodingDoubtSchema>>

/** The beginning of a sheet and how it was understood; every reading can be overridden. */
/** How far the reading of a sheet is. */
export const readingProgressSchema = z.object({
  rows: z.int(),
  /** Of the whole sheet, from 0 to 1; never less than before. */
  share: z.number().min(0).max(1),
})
export type ReadingProgress = Readonly<z.infer<typeof readingProgressSchema>>

export const sheetOverviewSchema = z.object({
  format: sheetFormatSchema,
  /** Null in a workbook, which always says its own. */
  encoding: encodingSchema.nullable(),
  /** Only where the encoding is in doubt and nobody chose one. */
  doubt: encodingDoubtSchema.optional(),
  separator: separatorSchema.nullable(),
  /** Names of the visible sheets; empty for CSV and for a web page. */
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  /** Names of the other visible sheets that have rows below much the same fields. */
  alike: z.array(z.string()),
  /** Those of them that are read together with it. */
  also: z.array(furtherSheetSchema),
  /** How rows are taken that are hidden in the sheet; `none` where its beginning has none. */
  hiddenRows: z.enum(['none', 'skip', 'include']),
  headerRow: z.int(),
  /** Where the header has a second line, such as a group's columns below its title: its place. */
  secondHeaderRow: z.int().optional(),
  /** Of both lines, where there are two. */
  header: z.array(z.string()),
  /** The first visible rows after the header, whole-empty ones left out, each as wide as the header. */
  preview: z.array(z.array(z.string())),
  columnCount: z.int(),
  /** The sheet goes on after the preview. */
  truncatedPreview: z.boolean(),
  warnings: z.array(sheetWarningSchema),
})
export type SheetOverview = Readonly<z.infer<typeof sheetOverviewSchema>>

/** Options that read a sheet exactly as its overview shows it. */
export function settleOptions(overview: SheetOverview): SourceOptions {
  const { encoding, separator, sheet, also, headerRow, secondHeaderRow, hiddenRows } = overview
  return {
    headerRow,
    ...(secondHeaderRow === undefined ? {} : { secondHeaderRow }),
    ...(encoding === null ? {} : { encoding }),
    ...(separator === null ? {} : { separator }),
    ...(sheet === null ? {} : { sheet }),
    ...(also.length === 0 ? {} : { also }),
    ...(hiddenRows === 'none' ? {} : { hidden: hiddenRows }),
  }
}

/**
 * What the sheet tells about a cell beyond its text.
 *
 * - `number`: stored as a number, so zeros in front would be gone;
 * - `lost-zero`: a number whose format shows zeros in front; the text has them again;
 * - `number-precision`: more digits than a spreadsheet can hold, the last ones are made up;
 * - `shown-otherwise`: a number whose format shows another one, such as a percentage or thousands;
 * - `date`: stored as a date, the text is `YYYY-MM-DD[ HH:MM:SS]`;
 * - `formula-without-value`: its result is not in the file, the text is empty;
 * - `formula-error`: `#N/A` and its like;
 * - `unreadable-character`: bytes that are no text in the file's encoding.
 */
export const cellDamageSchema = z.enum([
  'number',
  'lost-zero',
  'number-precision',
  'shown-otherwise',
  'date',
  'formula-error',
  'formula-without-value',
  'unreadable-character',
])
export type CellDamage = z.infer<typeof cellDamageSchema>

/** One row below the header, as wide as the header; what may be missing is there only when needed. */
export interface SheetRow {
  /**
   * The line a person sees in the spreadsheet: Excel's row, or the first line of a CSV record. On a further
   * sheet it is of `toRowNumber`.
   */
  readonly rowNumber: number
  readonly cells: readonly string[]
  /** By column, 0-based. */
  readonly damage?: Readonly<Record<number, CellDamage>>
  /** Filled cells of a CSV row beyond its header (the first five): a sign of a separator inside a cell. */
  readonly extra?: readonly string[]
  /** The row is hidden or filtered away in the sheet; never in CSV. */
  readonly hidden?: true
}
