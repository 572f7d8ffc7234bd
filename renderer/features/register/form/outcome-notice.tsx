import { findRefusedField } from '#shared/domain/refusal-field'
import type { Row } from '#shared/domain/row'
import type { Run } from '#shared/domain/run'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../../app-shell/locale'
import { usePlace } from '../../../app-shell/place'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { Notice, type NoticeTone } from '../../../components/notice'
import { call } from '../../../ipc/call'
import { useRunChange } from '../../runs/mutations'
import { noteOf, sentenceOf } from '../../runs/rows/row-note'
import { stateWord } from '../../runs/rows/row-tag'
import { StopNotice } from '../../runs/send/stop-notice'
import { EmailOwner } from './email-owner'

/** How the registration ended, in words, the service's own among them, and the way on. */
export function OutcomeNotice({ run, row }: { readonly run: Run; readonly row: Row }) {
  const messages = useMessages()
  const change = useRunChange(run.id)
  if (run.state === 'stopped' && row.state !== 'refused') {
    return <StopNotice run={run} change={change} />
  }
  const { tone, title, body } = describe(row, messages)
  const isTaken = row.state === 'refused' || row.state === 'excluded'
  return (
    <>
      <Notice
        tone={tone}
        tag={stateWord(row, messages)}
        title={title}
        announce="polite"
        actions={<WayOn run={run} row={row} change={change} />}
      >
        {body}
      </Notice>
      {isTaken && <EmailOwner email={row.values.email ?? ''} />}
    </>
  )
}

function WayOn({
  run,
  row,
  change,
}: {
  readonly run: Run
  readonly row: Row
  readonly change: ReturnType<typeof useRunChange>
}) {
  const words = useMessages().registrationForm.result
  const { sayFailure } = useToasts()
  const { showRegistration, showHistory } = usePlace()
  // A row in doubt is asked about, never sent: the same start does either.
  const start = () =>
    change.mutate(() => call('runs:start', { runId: run.id, trial: false }), {
      onError: sayFailure,
    })
  switch (row.state) {
    case 'done':
    case 'sending':
      return null
    case 'unknown':
      return (
        <>
          <Button isPending={change.isPending} onPress={start}>
            {words.askAgain}
          </Button>
          <Button onPress={() => showHistory({ tab: 'waiting' })}>{words.openWaiting}</Button>
        </>
      )
    case 'ready':
    case 'unsent':
      return (
        <Button isPending={change.isPending} onPress={start}>
          {words.again}
        </Button>
      )
    case 'refused':
    case 'problem':
    case 'excluded':
      return <Button onPress={() => showRegistration({ runId: null })}>{words.change}</Button>
  }
}

function describe(
  row: Row,
  messages: Messages,
): { readonly tone: NoticeTone; readonly title: string; readonly body: string } {
  const words = messages.registrationForm.result
  const said = sentenceOf(row, messages)
  switch (row.state) {
    case 'done':
      return { tone: 'good', title: words.done, body: said }
    case 'refused': {
      const field = findRefusedField(row.serverMessage ?? '')
      const about = field === null ? '' : words.likelyField(messages.registerColumns.fields[field])
      return { tone: 'error', title: words.refused, body: `${said} ${about}`.trim() }
    }
    case 'unknown':
      return { tone: 'unknown', title: words.unknown, body: `${said} ${words.unknownBody}` }
    case 'problem':
    case 'excluded':
      return { tone: 'warning', title: words.leftOut, body: noteOf(row, messages) }
    default:
      return { tone: 'warning', title: words.unsent, body: `${said} ${words.unsentBody}` }
  }
}
