import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { useFormWays } from '../../../app-shell/drafts/use-form-ways'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { Button } from '../../../components/button'
import { Spinner } from '../../../components/feedback/spinner'
import styles from '../../../components/fields/form-page.module.css'
import { Panel } from '../../../components/layout/panel'
import { FormResult } from '../../runs/one-row/form-result'
import { OutcomeNotice } from '../../runs/one-row/outcome-notice'
import { newForm } from './new-form'
import { PacketChange } from './packet-change'

/** What became of an activation that was sent from the form. */
export function ActivationResult({ runId }: { readonly runId: number }) {
  const { result } = useMessages().activationForm
  return (
    <FormResult runId={runId} title={result.label}>
      {(run, row) => <Outcome run={run} row={row} />}
    </FormResult>
  )
}

function Outcome({ run, row }: { readonly run: Run; readonly row: Row }) {
  const { activationForm } = useMessages()
  const { showActivation, showUsers } = useNavigation()
  const { fillActivation } = useFormWays()
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
        <Button variant="filled" onPress={() => fillActivation({ form: newForm(), userText: '' })}>
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
