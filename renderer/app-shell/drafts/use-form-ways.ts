import { registrationFromSearch } from '#shared/domain/runs/registration-form'
import { useNavigation, useRoute } from '../navigation'
import {
  type ActivationDraft,
  emptyRegistrationDraft,
  type RegistrationDraft,
  useDrafts,
} from './drafts'

/** The ways to the form of one call, filled in. */
export function useFormWays() {
  const { registration, activation } = useDrafts()
  const { showRegistration, showActivation } = useNavigation()
  return {
    /** Goes to an activation that is filled in so; what is left out stays. */
    fillActivation: (change: Partial<ActivationDraft>) => {
      activation.set(change)
      showActivation({ runId: null })
    },
    /** Goes to a registration that is filled in so; what is left out stays. */
    fillRegistration: (change: Partial<RegistrationDraft>) => {
      registration.set(change)
      showRegistration({ runId: null })
    },
  }
}

/** Goes to the form of a registration for somebody who was searched for in vain; what is typed there already stays. */
export function useStartRegistration(): (searched: string) => void {
  const { registration } = useDrafts()
  const { fillRegistration } = useFormWays()
  const { runId } = useRoute().registration
  return (searched) => fillRegistration(startFrom(registration.get(), runId, searched))
}

function startFrom(
  { form, password }: RegistrationDraft,
  runId: number | null,
  searched: string,
): Partial<RegistrationDraft> {
  const asked = registrationFromSearch(searched)
  const isTyped = password !== '' || form.storeName + form.phone + form.email !== ''
  if (runId !== null || !isTyped) return { ...emptyRegistrationDraft, form: asked }
  const fill = (field: 'storeName' | 'phone' | 'email') => form[field] || asked[field]
  const filled = { storeName: fill('storeName'), phone: fill('phone'), email: fill('email') }
  return { form: { ...form, ...filled } }
}
