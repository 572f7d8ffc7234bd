import type { ActivateField } from '#shared/domain/fields/activate-fields'
import type { ActivationForm } from '#shared/domain/runs/activation-form'
import { useDraft } from '../../../app-shell/drafts/draft'
import { useDrafts } from '../../../app-shell/drafts/drafts'
import { useMessages } from '../../../app-shell/locale'
import type { Noting } from '../../runs/one-row/noting'
import { useChecked } from './checked-activation'
import { fieldError } from './field-error'

/** Changes a part of the form as it is then. */
export function useSetForm(): (change: Partial<ActivationForm>) => void {
  const { activation } = useDrafts()
  return (change) => activation.set({ form: { ...activation.get().form, ...change } })
}

/** A field's value in the draft, and what stands at it. */
export function useActivationField(
  name: ActivateField,
  { isTold, onLeave }: Noting<ActivateField>,
) {
  const messages = useMessages()
  const checked = useChecked()
  const { activation } = useDrafts()
  const value = useDraft(activation, ({ form }) => form[name])
  return {
    value,
    error: checked && isTold(name, value !== '') ? fieldError(name, checked, messages) : undefined,
    onBlur: () => onLeave(name),
  }
}
