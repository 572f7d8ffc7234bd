import { assertNever } from '#shared/domain/assert-never'
import type { EncodingDoubt } from '#shared/domain/fields/sheet'
import type { native } from '#shared/locales/id/native'
import type { PlaceProblem } from './prove-place'

type CommandLineTexts = (typeof native)['commandLine']

/** A question about the whole file that only a person can answer, or a place that cannot be written to. */
export type CommandProblem =
  | { readonly code: 'place'; readonly flag: string; readonly problem: PlaceProblem }
  | { readonly code: 'whichSheet'; readonly sheets: readonly string[] }
  | { readonly code: 'noSuchSheet'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly code: 'whichEncoding'; readonly doubt: EncodingDoubt }

/** Ends a command before anything is sent: exit code 2, and the sentence of its problem. */
export class CommandRefusal extends Error {
  constructor(readonly problem: CommandProblem) {
    super(problem.code)
  }
}

/** What stands in a command's way, as a sentence. */
export function describeRefusal(texts: CommandLineTexts, problem: CommandProblem): string {
  switch (problem.code) {
    case 'place':
      return texts.place[problem.problem](problem.flag)
    case 'whichSheet':
      return texts.whichSheet(problem.sheets)
    case 'noSuchSheet':
      return texts.noSuchSheet(problem.sheet, problem.sheets)
    case 'whichEncoding':
      return texts.whichEncoding(listReadings(problem.doubt))
    default:
      return assertNever(problem)
  }
}

/** Each encoding with what a cell says in it. */
function listReadings({ encodings, cells: [cell] }: EncodingDoubt): string[] {
  return encodings.map((name, at) => (cell ? `${name} “${cell.readings[at]}”` : name))
}
