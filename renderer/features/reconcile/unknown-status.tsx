import type { Reconciliation } from '#shared/domain/runs/reconcile'
import { FailureNotice } from '../../app-shell/failure-notice'
import { useMessages } from '../../app-shell/locale'
import { Button } from '../../components/button'
import { Notice } from '../../components/feedback/notice'
import { useNameStatus } from './mutations'

const meanings = ['paid', 'unpaid'] as const

/** Asks what a word of a status means, one word at a time: payments whose word nobody named are not compared. */
export function UnknownStatus({
  reconciliation: { id, unknownWords },
  onNamed,
}: {
  readonly reconciliation: Reconciliation
  readonly onNamed: (next: Reconciliation) => void
}) {
  const { reconcile, runCheck, shell } = useMessages()
  const name = useNameStatus()
  const [asked] = unknownWords
  if (!asked) return null
  const { word, count } = asked
  return (
    <>
      {name.error !== null && <FailureNotice error={name.error} onDismiss={() => name.reset()} />}
      <Notice
        tone="warning"
        tag={shell.note}
        title={reconcile.unknownStatus.title(word)}
        announce="polite"
        actions={meanings.map((meaning) => (
          <Button
            key={meaning}
            isDisabled={name.isPending}
            onPress={() =>
              name.mutate({ reconciliationId: id, word, meaning }, { onSuccess: onNamed })
            }
          >
            {runCheck.nameStatus[meaning](word)}
          </Button>
        ))}
      >
        {reconcile.unknownStatus.body(count)}
      </Notice>
    </>
  )
}
