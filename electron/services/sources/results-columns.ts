import { normalizeHeader } from '#shared/domain/fields/header'
import { type RowState, rowStateSchema } from '#shared/domain/runs/row'
import { languageSchema } from '#shared/domain/settings'
import { messagesIn } from '#shared/locales/messages'

/** What columns of a results file are matched to, beside the fields of its kind. */
export const resultField = 'result'
export const registrationIdField = 'registrationId'

/** Where the columns are that only a results file has; 0-based. */
export interface ResultsColumns {
  readonly outcome: number
  readonly registrationId: number
  readonly rowNumber: number
  readonly run: number
  readonly note: number
}

/** Recognises a file that `saveResults` wrote, in either language; null for any other. */
export function findResultsColumns(header: readonly string[]): ResultsColumns | null {
  const names = header.map(normalizeHeader)
  for (const language of languageSchema.options) {
    const { columns } = messagesIn(language).results
    const find = (text: string) => names.indexOf(normalizeHeader(text))
    const found = {
      outcome: find(columns.outcome),
      registrationId: find(columns.registrationId),
      rowNumber: find(columns.rowNumber),
      run: find(columns.run),
      note: find(columns.note),
    }
    if (Object.values(found).every((index) => index >= 0)) return found
  }
  return null
}

/** Whether a column is one that the console writes beside the fields of a row. */
export function isResultsHeader(header: string): boolean {
  return resultsHeaders.has(normalizeHeader(header))
}

const resultsHeaders: ReadonlySet<string> = new Set(
  languageSchema.options.flatMap((language) =>
    Object.values(messagesIn(language).results.columns).map(normalizeHeader),
  ),
)

/** What they were called in English before; files with these headers are still about. */
const earlierReadings = ['Packet before', 'Packet after']

/** The columns that say what a row's user had: never a field, whatever their headers mention. */
export function listReadingColumns(header: readonly string[]): number[] {
  const known = new Set([
    ...earlierReadings.map(normalizeHeader),
    ...languageSchema.options.flatMap((language) => {
      const { packetBefore, endsBefore, packetAfter, endsAfter } =
        messagesIn(language).results.columns
      return [packetBefore, endsBefore, packetAfter, endsAfter].map(normalizeHeader)
    }),
  ])
  return header.flatMap((text, index) => (known.has(normalizeHeader(text)) ? [index] : []))
}

/** What a results file says of one of its rows. */
export interface EarlierResult {
  readonly state: RowState | null
  readonly registrationId: string | null
  /** The run that wrote the row, and the place it had in that run's own file, as `writePlace` has it. */
  readonly runId: number | null
  readonly place: string
  readonly isLeftOut: boolean
}

export function readEarlierResult(
  columns: ResultsColumns,
  cells: readonly string[],
): EarlierResult {
  const text = (index: number) => cells[index]?.trim() ?? ''
  return {
    state: stateWords.get(text(columns.outcome).toLowerCase()) ?? null,
    registrationId: text(columns.registrationId) || null,
    runId: readNumber(text(columns.run)),
    // A spreadsheet program may have made a number of it.
    place: text(columns.rowNumber).replace(/^(\d+)[.,]0+$/, '$1'),
    isLeftOut: isLeftOut(text(columns.note).toLowerCase()),
  }
}

/** Left out or closed by a person: neither comes back by the file. */
function isLeftOut(note: string): boolean {
  return leftOutWords.has(note) || closedWords.some((words) => note.startsWith(words))
}

const closedWords: readonly string[] = languageSchema.options.map((language) =>
  messagesIn(language).results.conflicts.closed('').trim().toLowerCase(),
)

const stateWords: ReadonlyMap<string, RowState> = new Map(
  languageSchema.options.flatMap((language) => {
    const { results, runTexts } = messagesIn(language)
    return rowStateSchema.options.flatMap((state) =>
      [results, runTexts.check.results].map(
        ({ states }) => [states[state].toLowerCase(), state] as const,
      ),
    )
  }),
)

const leftOutWords: ReadonlySet<string> = new Set(
  languageSchema.options.flatMap((language) => {
    const { leftOut, hidden, footer } = messagesIn(language).results.conflicts
    return [leftOut, hidden, footer].map((words) => words.toLowerCase())
  }),
)

function readNumber(text: string): number | null {
  const digits = /^#?(\d{1,15})\b/.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}
