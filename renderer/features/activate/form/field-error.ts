import { type ActivateField, activateFieldSchema } from '#shared/domain/fields/activate-fields'
import type { CheckedForm } from '#shared/domain/runs/activation-form'
import type { Messages } from '#shared/locales/id'
import { problemSentence } from '../../runs/one-row/problem-sentence'

/** What is wrong with a field, in words: the reason and the way out. */
export function fieldError(
  field: ActivateField,
  { problems }: CheckedForm,
  messages: Messages,
): string | undefined {
  const problem = problems.find((found) => found.field === field)
  return problem && problemSentence(messages.runColumns.fields[field], problem, messages)
}

/** Where the keyboard goes when the form cannot be sent; an invoice of earlier stands in its own field. */
export function firstBadField({ problems }: CheckedForm): ActivateField {
  const order = activateFieldSchema.options
  return order.find((name) => problems.some(({ field }) => field === name)) ?? 'invoiceCode'
}
