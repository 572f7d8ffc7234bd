import { useState } from 'react'
import type { Problem } from '#shared/domain/fields/cell-notes'
import type { Run } from '#shared/domain/runs/run'
import { noBranch } from '#shared/domain/users/find-branch'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { Select } from '../../../components/fields/select'
import { TextField } from '../../../components/fields/text-field'
import { Dialog } from '../../../components/overlays/dialog'
import { call } from '../../../ipc/call'
import type { useRunChange } from '../mutations'
import { fieldName } from '../rows/row-note'
import styles from './check.module.css'

const userTypes = ['0', '1'] as const

/** One value for every row with the same problem; or all of them left out. */
export function FillDialog({
  run,
  problem: { field, code },
  isOpen,
  change,
  onClose,
}: {
  readonly run: Run
  readonly problem: Problem
  readonly isOpen: boolean
  readonly change: ReturnType<typeof useRunChange>
  readonly onClose: () => void
}) {
  const { runCheck: words, runColumns, activationForm, shell } = useMessages()
  const { say } = useToasts()
  const [value, setValue] = useState('')
  const name = fieldName(field, runColumns.fields)
  const close = () => {
    setValue('')
    onClose()
  }
  const runId = run.id
  const fill = (filling: string) =>
    change.mutate(
      async () => {
        const filled = await call('runs:fill', { runId, field, problem: code, value: filling })
        say('good', words.fill.changed(filled.changed))
        return filled.run
      },
      { onSettled: close },
    )
  const leaveOut = () =>
    change.mutate(
      async () => {
        const rows = { field, problem: code }
        const left = await call('runs:exclude', { runId, rows, excluded: true })
        say('neutral', words.excludedCount(left.changed))
        return left.run
      },
      { onSettled: close },
    )
  return (
    <Dialog
      title={words.fill.title}
      isOpen={isOpen}
      onClose={close}
      closeLabel={shell.close}
      size="small"
      actions={
        <>
          <Button isDisabled={change.isPending} onPress={leaveOut}>
            {words.leaveOutAlike}
          </Button>
          <Button
            variant="filled"
            isDisabled={value.trim() === ''}
            isPending={change.isPending}
            onPress={() => fill(value)}
          >
            {words.fill.confirm}
          </Button>
        </>
      }
    >
      {code === 'branch-none' && (
        <div className={styles.dialogChoice}>
          <Button isDisabled={change.isPending} onPress={() => fill(noBranch)}>
            {activationForm.branch.activateAllWithout}
          </Button>
        </div>
      )}
      <p className={styles.dialogText}>{words.fill.body(name)}</p>
      {field === 'userType' ? (
        <Select
          label={words.fill.value}
          placeholder={runColumns.missing.pick}
          value={userTypes.find((type) => type === value) ?? null}
          options={userTypes.map((type) => ({
            value: type,
            label: runColumns.userTypes[type],
          }))}
          onChange={setValue}
        />
      ) : (
        <TextField
          label={words.fill.value}
          type={field === 'password' ? 'password' : 'text'}
          autoComplete="off"
          autoFocus
          value={value}
          onChange={setValue}
        />
      )}
    </Dialog>
  )
}
