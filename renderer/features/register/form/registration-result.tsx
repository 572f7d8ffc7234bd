import { Pause } from 'lucide-react'
import type { ReactNode } from 'react'
import { findRefusedField } from '#shared/domain/runs/refusal-field'
import { emptyRegistration } from '#shared/domain/runs/registration-form'
import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { useDrafts } from '../../../app-shell/drafts/drafts'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { Spinner } from '../../../components/feedback/spinner'
import styles from '../../../components/fields/form-page.module.css'
import { call } from '../../../ipc/call'
import { useRunChange } from '../../runs/mutations'
import { FormResult } from '../../runs/one-row/form-result'
import { OutcomeNotice } from '../../runs/one-row/outcome-notice'
import { useRunProgress } from '../../runs/queries'
import { ControlsNotice } from '../../runs/send/controls-notice'
import { EmailOwner } from './email-owner'
import { RegisteredShop } from './registered-shop'

/** What became of a registration that was sent from the form. */
export function RegistrationResult({ runId }: { readonly runId: number }) {
  const { result } = useMessages().registrationForm
  return (
    <FormResult runId={runId} title={result.label}>
      {(run, row) => <Outcome run={run} row={row} />}
    </FormResult>
  )
}

function Outcome({ run, row }: { readonly run: Run; readonly row: Row }) {
  const { registrationForm, runColumns } = useMessages()
  const words = registrationForm.result
  const { showRegistration } = useNavigation()
  const { registration } = useDrafts()
  const startAnother = () => {
    // The next shop is often in the same street.
    const { userType, address } = registration.get().form
    registration.set({ form: { ...emptyRegistration, userType, address } })
    showRegistration({ runId: null })
  }
  const field = row.state === 'refused' ? findRefusedField(row.serverMessage ?? '') : null
  const isTurnedAway = row.state === 'refused' || row.state === 'excluded'
  const outcome = (
    <OutcomeNotice
      run={run}
      row={row}
      words={words}
      refusedMore={field === null ? '' : words.likelyField(runColumns.fields[field])}
      onChange={() => showRegistration({ runId: null })}
    />
  )
  if (run.state === 'running')
    return <OnTheWay run={run}>{row.state === 'unknown' && outcome}</OnTheWay>
  return (
    <>
      {outcome}
      {isTurnedAway && <EmailOwner email={row.values.email ?? ''} />}
      {row.state === 'done' && <RegisteredShop run={run} row={row} />}
      <div className={styles.actions}>
        <Button
          {...(row.state === 'done' && { variant: 'filled' as const })}
          onPress={startAnother}
        >
          {words.another}
        </Button>
      </div>
    </>
  )
}

/** While it is sent, or waits for a service that can be believed. */
function OnTheWay({ run, children }: { readonly run: Run; readonly children: ReactNode }) {
  const { registrationForm, runSend } = useMessages()
  const words = registrationForm.result
  const { sayFailure } = useToasts()
  const progress = useRunProgress(run.id)
  const change = useRunChange(run.id)
  return (
    <>
      <Spinner label={children ? words.settling : words.sending} />
      <ControlsNotice progress={progress} />
      {children}
      <p className={styles.muted}>{words.noNeedToWait}</p>
      <div className={styles.actions}>
        <Button
          icon={Pause}
          isPending={change.isPending}
          onPress={() =>
            change.mutate(() => call('runs:pause', { runId: run.id }), { onError: sayFailure })
          }
        >
          {runSend.pause}
        </Button>
      </div>
    </>
  )
}
