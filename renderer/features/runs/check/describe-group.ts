import type { ProblemGroup } from '#shared/domain/runs/row'
import type { Messages } from '#shared/locales/id'
import { fieldName } from '../rows/row-note'
import { cutText } from './quote-value'

/** What the rows of a problem have in common, in words. */
export function describeGroup(
  { field, problem, text }: ProblemGroup,
  { problems, runColumns, runCheck }: Messages,
): string {
  const title =
    runCheck.problemNames[problem] ?? problems[problem].title(fieldName(field, runColumns.fields))
  if (text === undefined) return title
  return `${title}: ${text === '' ? runCheck.emptyCell : `“${cutText(text)}”`}`
}
