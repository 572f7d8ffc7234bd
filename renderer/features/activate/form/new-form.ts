import { type ActivationForm, emptyForm } from '#shared/domain/runs/activation-form'
import { formatPartnerTime } from '#shared/domain/values/partner-time'

/** An empty form of now, to the minute, in Jakarta. */
export function newForm(): ActivationForm {
  const minute = Math.floor(Date.now() / 60_000) * 60
  return { ...emptyForm, paymentDate: formatPartnerTime(minute) }
}
