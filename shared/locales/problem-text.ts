/** The blanks of a problem's sentence, as `Problem.details` brings them. */
export type ProblemDetails = Readonly<Record<string, string | number>>

/** Why a cell cannot be sent: what is wrong, why that matters, what to do now. */
export interface ProblemText {
  readonly title: (field: string) => string
  readonly why: (details: ProblemDetails) => string
  readonly fix: string
}
