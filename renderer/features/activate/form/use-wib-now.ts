import { useEffect } from 'react'
import { formatPartnerTime } from '#shared/domain/partner-time'
import type { ActivationPlace } from '../../../app-shell/place'

/** A form without a date begins with today, to the minute, in Jakarta. */
export function useWibNow(
  activation: ActivationPlace,
  show: (change: Partial<ActivationPlace>) => void,
): ActivationPlace {
  const { form } = activation
  const isNew = Object.values(form).every((value) => value === '')
  useEffect(() => {
    if (!isNew) return
    const minute = Math.floor(Date.now() / 60_000) * 60
    show({ form: { ...form, paymentDate: formatPartnerTime(minute) } })
  }, [isNew, form, show])
  return activation
}
