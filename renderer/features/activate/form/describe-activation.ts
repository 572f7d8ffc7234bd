import type { CheckedForm } from '#shared/domain/activation-form'
import { showActivationValue } from '#shared/locales/activation-values'
import type { Messages } from '#shared/locales/id'

/** The activation in two sentences: what is given to whom, and how it was paid. */
export function describeActivation(
  { values, user, branchId }: CheckedForm,
  { activationForm, formats }: Messages,
): readonly [string, string] {
  const { summary } = activationForm
  const show = (field: string, value: string) => showActivationValue(field, value, formats)
  const branch = user?.branches.find(({ id }) => id === branchId)?.name ?? branchId
  return [
    summary.sentence({
      packet: values.packet,
      store: user?.storeName ?? values.user,
      branch,
      amount: show('amount', values.amount),
      invoice: values.invoiceCode,
    }),
    summary.paid(values.gateway, values.method, `${show('paymentDate', values.paymentDate)} WIB`),
  ]
}
