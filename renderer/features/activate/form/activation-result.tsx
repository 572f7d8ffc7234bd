import type { Row } from '#shared/domain/row'
import type { Run } from '#shared/domain/run'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { usePlace } from '../../../app-shell/place'
import { Button } from '../../../components/button'
import styles from '../../../components/form-page.module.css'
import { PageHeader } from '../../../components/page-header'
import { Panel } from '../../../components/panel'
import { Spinner } from '../../../components/spinner'
import { OutcomeNotice } from '../../runs/one-row/outcome-notice'
import { useOnlyRow, useRun } from '../../runs/queries'
import { PacketChange } from './packet-change'
import { newForm } from './use-payment-date'

/** What became of an activation that was sent from the form. */
export function ActivationResult({ runId }: { readonly runId: number }) {
  const { activationForm: words, shell } = useMessages()
  const run = useRun(runId)
  const row = useOnlyRow(run.data)
  const error = run.error ?? row.error
  return (
    <>
      <PageHeader title={words.result.label} subtitle={run.data?.source.name} />
      {error !== null && <FailureNotice error={error} onRetry={() => void run.refetch()} />}
      {run.data && row.data ? (
        <Outcome run={run.data} row={row.data} />
      ) : (
        error === null && <Spinner label={shell.loading} />
      )}
    </>
  )
}

function Outcome({ run, row }: { readonly run: Run; readonly row: Row }) {
  const { activationForm } = useMessages()
  const { showActivation, showUsers } = usePlace()
  const words = activationForm.result
  const { registrationId } = row.values
  if (run.state === 'running') {
    return <Spinner label={row.state === 'unknown' ? words.settling : words.sending} />
  }
  return (
    <>
      <OutcomeNotice
        run={run}
        row={row}
        words={words}
        onChange={() => showActivation({ runId: null })}
      />
      {(row.state === 'done' || row.state === 'unknown') && (
        <Panel>
          <PacketChange runId={run.id} row={row} />
        </Panel>
      )}
      <div className={styles.actions}>
        <Button
          variant="filled"
          onPress={() => showActivation({ form: newForm(), userText: '', runId: null })}
        >
          {words.another}
        </Button>
        {registrationId !== undefined && (
          <Button onPress={() => showUsers({ filter: null, registrationId })}>
            {words.openUser}
          </Button>
        )}
      </div>
    </>
  )
}
