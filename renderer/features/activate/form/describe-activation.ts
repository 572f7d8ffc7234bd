import type { CheckedForm } from '#shared/domain/runs/activation-form'
import { noBranch } from '#shared/domain/users/find-branch'
import { parsePartnerTime } from '#shared/domain/values/partner-time'
import type { Messages } from '#shared/locales/id'

/** A sendable activation in two sentences: what is given to whom, and how it was paid. */
export function describeActivation(
  { values, user, branchId }: CheckedForm,
  { activationForm, formats }: Messages,
): readonly [string, string] {
  const { summary } = activationForm
  const paidAt = parsePartnerTime(values.paymentDate)
  const store = user?.storeName ?? values.user
  const branch =
    values.branch === noBranch
      ? activationForm.branch.without
      : (user?.branches.find(({ id }) => id === branchId)?.name ?? branchId)
  return [
    summary.sentence({
      packet: values.packet,
      store: branch === store ? store : `${store} (${branch})`,
      amount: formats.rupiah(Number(values.amount)),
      invoice: values.invoiceCode,
    }),
    summary.paid(
      values.gateway,
      values.method,
      paidAt === null ? values.paymentDate : formats.dateTime(paidAt.at),
    ),
  ]
}
