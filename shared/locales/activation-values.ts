import { noBranch } from '../domain/users/find-branch'
import { parsePartnerTime } from '../domain/values/partner-time'
import type { Messages } from './id'

/** A value of an activation as a person reads it, and as its check reads it back. */
export function showActivationValue(
  field: string,
  value: string,
  { formats, activationForm }: Pick<Messages, 'formats' | 'activationForm'>,
): string {
  if (field === 'amount') return /^\d+$/.test(value) ? formats.plainRupiah(Number(value)) : value
  if (field === 'branch') return value === noBranch ? activationForm.branch.without : value
  if (field !== 'paymentDate') return value
  const paidAt = parsePartnerTime(value)
  return paidAt === null ? value : formats.exactMoment(paidAt.at)
}
