import { useState } from 'react'
import {
  type ClosablePart,
  closablePartSchema,
  type WhatIsLeft,
} from '#shared/domain/runs/what-is-left'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { Checkbox } from '../../../components/fields/checkbox'
import { TextField } from '../../../components/fields/text-field'
import { Dialog } from '../../../components/overlays/dialog'
import styles from './result.module.css'

const shortestReason = 3

/** Which rows nobody will mend or send, and why: that goes on record with them. */
export function CloseDialog({
  left,
  isOpen,
  isPending,
  onClose,
  onConfirm,
}: {
  readonly left: Pick<WhatIsLeft, ClosablePart>
  readonly isOpen: boolean
  readonly isPending: boolean
  readonly onClose: () => void
  readonly onConfirm: (parts: ClosablePart[], reason: string) => void
}) {
  const { runResult, shell } = useMessages()
  const words = runResult.close
  const [kept, setKept] = useState<ReadonlySet<ClosablePart>>(new Set())
  const [reason, setReason] = useState('')
  const offered = closablePartSchema.options.filter((part) => left[part] > 0)
  const chosen = offered.filter((part) => !kept.has(part))
  const rows = chosen.reduce((sum, part) => sum + left[part], 0)
  const choose = (part: ClosablePart, isChosen: boolean) =>
    setKept(new Set(offered.filter((one) => (one === part ? !isChosen : kept.has(one)))))
  return (
    <Dialog
      title={words.title}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={shell.close}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{shell.keep}</Button>
          <Button
            variant="filled"
            isPending={isPending}
            isDisabled={chosen.length === 0 || reason.trim().length < shortestReason}
            onPress={() => onConfirm(chosen, reason.trim())}
          >
            {words.confirm(rows)}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>{words.body}</p>
        <fieldset className={styles.parts}>
          <legend>{words.partsLabel}</legend>
          {offered.map((part) => (
            <Checkbox
              key={part}
              isSelected={!kept.has(part)}
              onChange={(isChosen) => choose(part, isChosen)}
            >
              {words.parts[part](left[part])}
            </Checkbox>
          ))}
        </fieldset>
        <TextField
          label={words.reason}
          description={words.reasonHint}
          rows={2}
          isRequired
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </div>
    </Dialog>
  )
}
