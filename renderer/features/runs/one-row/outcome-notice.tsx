import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { ServiceButton } from '../../../app-shell/service-button'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { Notice, type NoticeTone } from '../../../components/feedback/notice'
import { call } from '../../../ipc/call'
import { useRunChange } from '../mutations'
import { sentencesOf } from '../rows/row-note'
import { stateWord } from '../rows/row-tag'
import { StopNotice } from '../send/stop-notice'

/** How the one row of a form may end, in the words of its kind. */
export type OutcomeWords = Readonly<
  Record<
    | 'done'
    | 'refused'
    | 'unknown'
    | 'unknownBody'
    | 'unsent'
    | 'unsentBody'
    | 'leftOut'
    | 'notDone',
    string
  > &
    Record<'openUnresolved' | 'again' | 'askAgain' | 'change', string>
>

interface OutcomeNoticeProps {
  readonly run: Run
  readonly row: Row
  readonly words: OutcomeWords
  /** What else there is to say of a refusal. */
  readonly refusedMore?: string
  /** Back to the form, to be changed. */
  readonly onChange: () => void
}

/** How a form that was sent ended, in words, the service's own among them, and the way on. */
export function OutcomeNotice(props: OutcomeNoticeProps) {
  const { run, row } = props
  const messages = useMessages()
  const change = useRunChange(run.id)
  const stop = tellsStop(run, row) ? <StopNotice run={run} change={change} /> : null
  // A run that stopped may have left its row in doubt: that comes first, why it stopped after it.
  if (stop && row.state !== 'unknown') return stop
  const { tone, title, body } = describe(props, messages)
  return (
    <>
      <Notice
        tone={tone}
        tag={stateWord(row, messages)}
        title={title}
        announce="polite"
        {...(run.state !== 'running' && { actions: <WayOn {...props} change={change} /> })}
      >
        {body}
      </Notice>
      {stop}
    </>
  )
}

/** Nothing was sent, so that the service has nothing to say of it. */
function isHeld({ cause }: Row): boolean {
  return cause === 'moved-elsewhere'
}

/** A refusal is told by the row, and so is what failed again and again: there is only this one row. */
function tellsStop({ state, stopCause }: Run, row: Row): boolean {
  return state === 'stopped' && row.state !== 'refused' && stopCause !== 'alike-failures'
}

function WayOn({
  run,
  row,
  words,
  onChange,
  change,
}: OutcomeNoticeProps & { readonly change: ReturnType<typeof useRunChange> }) {
  const { sayFailure } = useToasts()
  const { showHistory } = useNavigation()
  // A row in doubt is asked about, never sent: the same start does either.
  const start = () =>
    change.mutate(() => call('runs:start', { runId: run.id, trial: false }), {
      onError: sayFailure,
    })
  switch (row.state) {
    case 'done':
      return null
    case 'unknown':
    case 'sending':
      return (
        <>
          {!isHeld(row) && (
            <ServiceButton isPending={change.isPending} onPress={start}>
              {words.askAgain}
            </ServiceButton>
          )}
          <Button onPress={() => showHistory({ tab: 'unresolved' })}>{words.openUnresolved}</Button>
        </>
      )
    case 'ready':
    case 'unsent':
      return (
        <ServiceButton isPending={change.isPending} onPress={start}>
          {words.again}
        </ServiceButton>
      )
    case 'refused':
    case 'problem':
    case 'excluded':
      return <Button onPress={onChange}>{words.change}</Button>
  }
}

function describe(
  { run, row, words, refusedMore = '' }: OutcomeNoticeProps,
  messages: Messages,
): { readonly tone: NoticeTone; readonly title: string; readonly body: string } {
  const said = sentencesOf(row, messages)
  const join = (...parts: readonly string[]) => parts.filter(Boolean).join(' ')
  switch (row.state) {
    case 'done':
      return { tone: 'good', title: words.done, body: said }
    case 'refused':
      return { tone: 'error', title: words.refused, body: join(refusedMore, said) }
    case 'unknown':
    case 'sending': {
      if (isHeld(row)) {
        const { title, body } = messages.results.held
        return { tone: 'unknown', title, body: join(said, body) }
      }
      const body = run.state === 'running' ? said : join(said, words.unknownBody)
      return { tone: 'unknown', title: words.unknown, body }
    }
    case 'problem':
    case 'excluded':
      // One that was sent and left out by a person is known not to have happened.
      return {
        tone: 'warning',
        title: row.sentAt === null ? words.leftOut : words.notDone,
        body: said,
      }
    case 'ready':
    case 'unsent':
      return { tone: 'warning', title: words.unsent, body: join(said, words.unsentBody) }
  }
}
