import type { KeptReference } from '#shared/domain/users/reference'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../../app-shell/locale'
import { Notice } from '../../../components/feedback/notice'
import { toCallError } from '../../../ipc/call-error'
import { describeRefresh, type RefreshWords } from './describe-refresh'
import type { ReferenceRefreshing } from './queries'

/** What came of asking the service: what changed, or why it could not be read. */
export function RefreshOutcome({
  refresh,
  kept,
}: {
  readonly refresh: ReferenceRefreshing
  readonly kept: KeptReference | null
}) {
  const messages = useMessages()
  const { data, error } = refresh
  if (error === null && data === undefined) return null
  const words =
    error === null ? describeRefresh(data, messages) : describeFailure(error, kept, messages)
  return (
    <Notice
      tone={words.tone}
      tag={words.tag}
      title={words.title}
      announce="polite"
      dismissLabel={messages.shell.dismiss}
      onDismiss={refresh.reset}
    >
      {words.body}
    </Notice>
  )
}

function describeFailure(
  error: Error,
  kept: KeptReference | null,
  { errors, reference, shell, formats }: Messages,
): RefreshWords {
  const { code, details } = toCallError(error)
  const { title, explanation, action } = errors[code]
  const stays = kept ? [reference.outcome.stays(formats.dateTime(kept.readAt))] : []
  return {
    tone: 'error',
    tag: shell.failed,
    title: `${title}.`,
    body: [explanation(details), action, ...stays].join(' '),
  }
}
