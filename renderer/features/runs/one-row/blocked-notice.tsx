import type { RowConflict } from '#shared/domain/runs/row'
import { describeConflict } from '#shared/locales/conflict-text'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/feedback/notice'
import { useRunKind } from '../run-kind'

/** What the form is about was sent before, or is in doubt: it is not sent again from here. */
export function BlockedNotice({
  conflict,
  words,
}: {
  /** Nothing is shown for none. */
  readonly conflict: RowConflict | null
  readonly words: { readonly blocked: string; readonly openRun: string }
}) {
  const messages = useMessages()
  const kind = useRunKind()
  const { goTo } = useNavigation()
  if (conflict === null) return null
  const runId = conflict.kind === 'sent-before' ? conflict.runId : null
  return (
    <Notice
      tone="error"
      tag={words.blocked}
      title={`${describeConflict(conflict, messages)}.`}
      {...(runId !== null && {
        actions: (
          <Button onPress={() => goTo({ step: 'run', runId, view: 'current' }, kind)}>
            {words.openRun}
          </Button>
        ),
      })}
    />
  )
}
