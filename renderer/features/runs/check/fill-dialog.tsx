import { useState } from 'react'
import type { Problem } from '#shared/domain/fields/cell-notes'
import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { noBranch } from '#shared/domain/users/find-branch'
import type { Output } from '#shared/ipc/contract'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { Select } from '../../../components/fields/select'
import { TextField } from '../../../components/fields/text-field'
import { Dialog } from '../../../components/overlays/dialog'
import { call } from '../../../ipc/call'
import type { useRunChange } from '../mutations'
import { useRowsAlike } from '../queries'
import { fieldName } from '../rows/row-note'
import { shownPlace } from '../rows/row-place'
import styles from './check.module.css'
import { cutText } from './quote-value'

const userTypes = ['0', '1'] as const

/** One value for all rows that are alike, the same problem over the same text; or all of them left out. */
export function FillDialog({
  run,
  row,
  problem: { field, code },
  isOpen,
  change,
  onClose,
}: {
  readonly run: Run
  readonly row: Row
  readonly problem: Problem
  readonly isOpen: boolean
  readonly change: ReturnType<typeof useRunChange>
  readonly onClose: () => void
}) {
  const messages = useMessages()
  const { runCheck: words, runColumns, activationForm, shell } = messages
  const { say } = useToasts()
  const [value, setValue] = useState('')
  // The text of a password is nowhere but sealed.
  const text = field === 'password' ? undefined : (row.values[field] ?? '')
  const alike = { field, problem: code, ...(text !== undefined && { text }) }
  const found = useRowsAlike(run.id, alike, isOpen)
  const count = found.data?.count ?? 0
  const close = () => {
    setValue('')
    onClose()
  }
  const runId = run.id
  const fill = (filling: string, rows: typeof alike) =>
    change.mutate(
      async () => {
        const filled = await call('runs:fill', { runId, ...rows, value: filling })
        say('good', words.fill.changed(filled.changed))
        return filled.run
      },
      { onSettled: close },
    )
  const leaveOut = () =>
    change.mutate(
      async () => {
        const left = await call('runs:exclude', { runId, rows: alike, excluded: true })
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
          <Button isDisabled={change.isPending || count === 0} onPress={leaveOut}>
            {words.leaveOutAlike(count)}
          </Button>
          <Button
            variant="filled"
            isDisabled={value.trim() === '' || count === 0}
            isPending={change.isPending}
            onPress={() => fill(value, alike)}
          >
            {words.fill.confirm(count)}
          </Button>
        </>
      }
    >
      {code === 'branch-none' && (
        <div className={styles.dialogChoice}>
          <Button
            isDisabled={change.isPending}
            onPress={() => fill(noBranch, { field, problem: code })}
          >
            {activationForm.branch.activateAllWithout}
          </Button>
        </div>
      )}
      {found.error !== null && <FailureNotice error={found.error} />}
      {found.data !== undefined && (
        <RowsAlike {...found.data} problem={{ field, code }} text={text} />
      )}
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

/** Which rows it is about: how many, what their cell says, and where the first stand. */
function RowsAlike({
  rows,
  count,
  problem: { field, code },
  text,
}: Output<'runs:alike'> & {
  readonly problem: Pick<Problem, 'field' | 'code'>
  readonly text: string | undefined
}) {
  const messages = useMessages()
  const { runCheck, runColumns, problems } = messages
  const words = runCheck.fill
  const name = fieldName(field, runColumns.fields)
  const places = rows.map((row) => shownPlace(row, messages)).join(', ')
  const describe = () => {
    if (text === undefined) return words.problem(count, problems[code].title(name))
    if (text.trim() === '') return words.empty(count, name)
    return words.saying(count, name, cutText(text))
  }
  return (
    <div className={styles.dialogText}>
      <p>
        <strong>{describe()}</strong>
      </p>
      <p>{count > rows.length ? words.andMore(places, count - rows.length) : words.rows(places)}</p>
    </div>
  )
}
