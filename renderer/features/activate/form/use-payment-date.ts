import { useEffect } from 'react'
import { type ActivationForm, emptyForm } from '#shared/domain/runs/activation-form'
import { formatPartnerTime } from '#shared/domain/values/partner-time'
import { usePlace } from '../../../app-shell/place'

/** An empty form of now, to the minute, in Jakarta. */
export function newForm(): ActivationForm {
  const minute = Math.floor(Date.now() / 60_000) * 60
  return { ...emptyForm, paymentDate: formatPartnerTime(minute) }
}

/** A form that comes without a date begins with today. */
export function usePaymentDate(): void {
  const { place, showActivation } = usePlace()
  const { form } = place.activation
  const hasDate = form.paymentDate !== ''
  // Only when it comes on screen: a date that is emptied by hand stays empty.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (!hasDate) showActivation({ form: { ...form, paymentDate: newForm().paymentDate } })
  }, [])
}
