import { createContext, type ReactNode, useContext, useState } from 'react'
import { type ActivationForm, emptyForm } from '#shared/domain/runs/activation-form'
import { emptyRegistration, type RegistrationForm } from '#shared/domain/runs/registration-form'
import { createDraft } from './draft'

/** One activation as far as it is typed. */
export interface ActivationDraft {
  readonly form: ActivationForm
  /** How the user was named: what was typed, or what was chosen. */
  readonly userText: string
}

/** One registration as far as it is typed; once it was sent its password is no longer here. */
export interface RegistrationDraft {
  readonly form: RegistrationForm
  readonly password: string
  /** The password was made here, and nobody has seen or copied it yet. */
  readonly isUnseen: boolean
}

export const emptyActivationDraft: ActivationDraft = { form: emptyForm, userText: '' }
export const emptyRegistrationDraft: RegistrationDraft = {
  form: emptyRegistration,
  password: '',
  isUnseen: false,
}

function createDrafts() {
  return {
    activation: createDraft(emptyActivationDraft),
    registration: createDraft(emptyRegistrationDraft),
  }
}

const DraftsContext = createContext(createDrafts())

/** Keeps what is typed into the forms while other screens are up. */
export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const [drafts] = useState(createDrafts)
  return <DraftsContext value={drafts}>{children}</DraftsContext>
}

export function useDrafts() {
  return useContext(DraftsContext)
}
