/** The blanks of an error's sentence, as `Failure.details` brings them. */
export type ErrorDetails = Readonly<Record<string, string | number>>

/** One error in words: what happened, why, and what to do now. */
export interface ErrorText {
  readonly title: string
  readonly explanation: (details: ErrorDetails) => string
  readonly action: string
}

/** One blank as text; `otherwise` where the failure did not bring it. */
export function blank(details: ErrorDetails, name: string, otherwise = ''): string {
  const value = details[name]
  return value === undefined || value === '' ? otherwise : String(value)
}

/** A file's name in quotes after a word, or the word alone where the failure names no file. */
export function fileWord(details: ErrorDetails, word: string): string {
  const name = blank(details, 'name')
  return name === '' ? word : `${word} “${name}”`
}
