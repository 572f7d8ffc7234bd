import { useState } from 'react'
import type { RowDecision, UnresolvedRow } from '#shared/domain/history'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { TextField } from '../../../components/fields/text-field'
import { Dialog } from '../../../components/overlays/dialog'
import styles from '../history.module.css'
import { useDecideRow } from '../mutations'
import { confirmWord, decisionBody, decisionTitle } from './decision-words'
import { FoundRecord } from './found-record'
import { Readings } from './readings'
import { useFollowDecision } from './use-follow-decision'

/** Asks for the reason of a decision, which goes on record with it. */
export function DecisionDialog({
  row,
  decision,
  onClose,
}: {
  readonly row: UnresolvedRow
  readonly decision: RowDecision | null
  readonly onClose: () => void
}) {
  const messages = useMessages()
  const { dialog } = messages.history.unresolved
  const [reason, setReason] = useState('')
  const decide = useDecideRow()
  const follow = useFollowDecision()
  if (decision === null) return null
  const { runId, position, sentAt } = row
  const close = () => {
    setReason('')
    onClose()
  }
  return (
    <Dialog
      title={decisionTitle(decision, row, messages)}
      isOpen
      size={row.sent === null && row.found === null ? 'small' : 'medium'}
      onClose={close}
      closeLabel={messages.shell.close}
      actions={
        <>
          <Button onPress={close}>{messages.shell.cancel}</Button>
          <Button
            variant={decision === 'send-again' ? 'danger' : 'filled'}
            isPending={decide.isPending}
            isDisabled={reason.trim().length < 3}
            onPress={() =>
              decide.mutate(
                { runId, position, sentAt, decision, reason },
                { onSuccess: () => follow(decision, row), onSettled: close },
              )
            }
          >
            {confirmWord(decision, row, messages)}
          </Button>
        </>
      }
    >
      <div className={styles.sideContent}>
        <p>{decisionBody(decision, row, messages)}</p>
        <FoundRecord row={row} />
        <Readings row={row} />
        <TextField
          label={dialog.reason}
          description={dialog.reasonHint}
          rows={3}
          autoFocus
          isRequired
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </div>
    </Dialog>
  )
}
