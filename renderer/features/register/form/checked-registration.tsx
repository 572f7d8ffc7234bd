import { createContext, type ReactNode, useContext } from 'react'
import type { CheckedRegistration } from '#shared/domain/runs/registration-form'
import { useDraft } from '../../../app-shell/drafts/draft'
import { useDrafts } from '../../../app-shell/drafts/drafts'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useCheckedRegistration } from './queries'

const CheckedContext = createContext<CheckedRegistration | null>(null)

/** Has main look through what is typed. Below, only who reads the answer is drawn again with it. */
export function CheckedRegistrationProvider({ children }: { readonly children: ReactNode }) {
  const { registration } = useDrafts()
  const checked = useCheckedRegistration(useDraft(registration, ({ form }) => form))
  return (
    <CheckedContext value={checked.data ?? null}>
      {checked.error !== null && (
        <FailureNotice error={checked.error} onRetry={() => void checked.refetch()} />
      )}
      {children}
    </CheckedContext>
  )
}

/** The form as main finds it; null until it has looked it through. */
export function useChecked(): CheckedRegistration | null {
  return useContext(CheckedContext)
}
