import { useEffect } from 'react'
import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { isTrial, sumRun } from '#shared/domain/runs/run-sum'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { Notice, type NoticeTone } from '../../../components/feedback/notice'
import { useTrialRow } from '../queries'
import { sentencesOf } from '../rows/row-note'
import { shownPlace } from '../rows/row-place'
import { nameOfRow } from '../rows/shown-value'
import { useRunRoute } from '../run-kind'

/** What became of the one row sent first, before the rest is sent. */
export function TrialOutcome({ run }: { readonly run: Run }) {
  const messages = useMessages()
  const { runSend, runCheck } = messages
  const { goTo } = useRunRoute()
  const isOne = run.state !== 'stopped' && isTrial(run.totals, run.startedAt)
  const trial = useTrialRow(run.id)
  const { refetch } = trial
  const { done, refused, unknown, unsent } = run.totals
  // The row's state follows the totals: read it again whenever they move.
  const outcome = `${done} ${refused} ${unknown} ${unsent}`
  useEffect(() => {
    if (isOne && outcome !== '') void refetch()
  }, [isOne, outcome, refetch])
  const row = trial.data
  if (!isOne || run.state === 'running' || row === undefined || row === null) return null
  const { tone, title, body } = describe(row, sumRun(run.totals).notSent, messages)
  return (
    <Notice
      tone={tone}
      tag={runCheck.row(shownPlace(row, messages))}
      title={title}
      announce="polite"
      actions={
        <Button onPress={() => goTo({ step: 'run', runId: run.id, view: 'check' })}>
          {runSend.trial.backToCheck}
        </Button>
      }
    >
      {body}
    </Notice>
  )
}

function describe(
  row: Row,
  left: number,
  messages: Messages,
): { readonly tone: NoticeTone; readonly title: string; readonly body: string } {
  const words = messages.runSend.trial
  const said = sentencesOf(row, messages)
  const name = nameOfRow(row)
  const packet = row.readings?.after?.packetName
  switch (row.state) {
    case 'done':
      return {
        tone: 'good',
        title: row.registrationId === null ? words.doneNoId : words.done(row.registrationId),
        body: `${name}. ${packet ? `${messages.results.packetIs(packet)} ` : ''}${words.doneBody(left)}`,
      }
    case 'refused':
      return { tone: 'error', title: words.refused, body: `${name}. ${said} ${words.refusedBody}` }
    case 'unknown':
      return {
        tone: 'unknown',
        title: words.unknown,
        body: `${name}. ${said} ${words.unknownBody}`,
      }
    case 'sending':
      return { tone: 'info', title: words.sending, body: name }
    default:
      return { tone: 'warning', title: words.unsent, body: `${said} ${words.unsentBody}` }
  }
}
