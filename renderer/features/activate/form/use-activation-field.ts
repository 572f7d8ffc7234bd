import type { ActivateField } from '#shared/domain/fields/activate-fields'
import type { ActivationForm } from '#shared/domain/runs/activation-form'
import { useDraft } from '../../../app-shell/drafts/draft'
import { useDrafts } from '../../../app-shell/drafts/drafts'
import { useMessages } from '../../../app-shell/locale'
import { useChecked } from './checked-activation'
import { fieldError } from './field-error'

/** When what is wrong with a field is told. */
export interface Noting {
  /** What is wrong is told of every field. */
  readonly hasTried: boolean
  /** Fields that were left once: what is wrong there is told, where something is typed. */
  readonly left: ReadonlySet<ActivateField>
  readonly onLeave: (field: ActivateField) => void
}

/** Changes a part of the form as it is then. */
export function useSetForm(): (change: Partial<ActivationForm>) => void {
  const { activation } = useDrafts()
  return (change) => activation.set({ form: { ...activation.get().form, ...change } })
}

/** A field's value in the draft, and what stands at it. */
export function useActivationField(name: ActivateField, { hasTried, left, onLeave }: Noting) {
  const messages = useMessages()
  const checked = useChecked()
  const { activation } = useDrafts()
  const value = useDraft(activation, ({ form }) => form[name])
  const isTold = checked && (hasTried || (left.has(name) && value !== ''))
  return {
    value,
    error: isTold ? fieldError(name, checked, messages) : undefined,
    onBlur: () => onLeave(name),
  }
}
