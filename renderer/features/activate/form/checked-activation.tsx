import { createContext, type ReactNode, useContext } from 'react'
import type { CheckedForm } from '#shared/domain/runs/activation-form'
import { useDraft } from '../../../app-shell/drafts/draft'
import { useDrafts } from '../../../app-shell/drafts/drafts'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useCheckedForm } from './queries'

const CheckedContext = createContext<CheckedForm | null>(null)

/** Has main look through what is typed. Below, only who reads the answer is drawn again with it. */
export function CheckedActivationProvider({ children }: { readonly children: ReactNode }) {
  const { activation } = useDrafts()
  const checked = useCheckedForm(useDraft(activation, ({ form }) => form))
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
export function useChecked(): CheckedForm | null {
  return useContext(CheckedContext)
}
