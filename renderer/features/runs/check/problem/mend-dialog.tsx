import { useState } from 'react'
import { suggestValue } from '#shared/domain/fields/suggest-value'
import type { ProblemGroup } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { noBranch } from '#shared/domain/users/find-branch'
import { FailureNotice } from '../../../../app-shell/failure-notice'
import { useMessages } from '../../../../app-shell/locale'
import { useToasts } from '../../../../app-shell/toasts'
import { Button } from '../../../../components/button'
import { Spinner } from '../../../../components/feedback/spinner'
import { Dialog } from '../../../../components/overlays/dialog'
import { call } from '../../../../ipc/call'
import type { useRunChange } from '../../mutations'
import { useProblemTexts } from '../../queries'
import styles from '../check.module.css'
import { describeGroup } from '../describe-group'
import { MendLine } from './mend-line'
import { useValueChoices } from './use-value-choices'

/**
 * Everything that cells with one problem say, each with how many rows say it and the value it is to
 * become. What is left empty stays as it is.
 */
export function MendDialog({
  run,
  group,
  isOpen,
  change,
  onClose,
  onShow,
}: {
  readonly run: Run
  readonly group: ProblemGroup
  readonly isOpen: boolean
  readonly change: ReturnType<typeof useRunChange>
  readonly onClose: () => void
  /** Narrows the list to these rows. */
  readonly onShow: (group: ProblemGroup) => void
}) {
  const messages = useMessages()
  const { runCheck: words, activationForm, shell } = messages
  const { say } = useToasts()
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map())
  const found = useProblemTexts(run.id, group, isOpen)
  const choices = useValueChoices(group, isOpen)
  const texts = found.data?.texts ?? []
  const { field, problem } = group
  const suggest = (text: string) => suggestValue(field, text, choices?.suggested)
  const open = texts.filter(({ text }) => !values.has(text) && suggest(text) !== null)
  const written = texts.filter(({ text }) => (values.get(text) ?? '').trim() !== '')
  const count = written.reduce((sum, text) => sum + text.count, 0)
  const set = (text: string, value: string) => setValues(new Map([...values, [text, value]]))
  const close = () => {
    setValues(new Map())
    onClose()
  }
  const runId = run.id
  const fill = (fillings: readonly { readonly text?: string; readonly value: string }[]) =>
    change.mutate(
      async () => {
        const filled = await call('runs:fill', { runId, field, problem, values: [...fillings] })
        say('good', words.fill.changed(filled.changed))
        return filled.run
      },
      { onSettled: close },
    )
  const leaveOut = () =>
    change.mutate(
      async () => {
        const left = await call('runs:exclude', {
          runId,
          rows: { field, problem },
          excluded: true,
        })
        say('neutral', words.excludedCount(left.changed))
        return left.run
      },
      { onSettled: close },
    )
  return (
    <Dialog
      title={describeGroup({ field, problem }, messages)}
      isOpen={isOpen}
      onClose={close}
      closeLabel={shell.close}
      actions={
        found.data && (
          <>
            <Button isDisabled={change.isPending} onPress={leaveOut}>
              {words.leaveOutAlike(found.data.rows)}
            </Button>
            <Button
              variant="filled"
              isDisabled={count === 0}
              isPending={change.isPending}
              onPress={() =>
                fill(written.map(({ text }) => ({ text, value: values.get(text) ?? '' })))
              }
            >
              {words.fill.confirm(count)}
            </Button>
          </>
        )
      }
    >
      {found.error !== null && <FailureNotice error={found.error} />}
      {found.isPending && <Spinner label={shell.loading} />}
      {found.data && (
        <>
          <div className={styles.mendHead}>
            <p>{words.fill.lead(found.data.rows, found.data.different)}</p>
            {open.length > 1 && (
              <Button
                size="small"
                onPress={() =>
                  setValues(
                    new Map([
                      ...values,
                      ...open.map(({ text }) => [text, suggest(text) ?? ''] as const),
                    ]),
                  )
                }
              >
                {words.fill.takeAll(open.length)}
              </Button>
            )}
            {problem === 'branch-none' && (
              <Button
                size="small"
                isDisabled={change.isPending}
                onPress={() => fill([{ value: noBranch }])}
              >
                {activationForm.branch.activateAllWithout}
              </Button>
            )}
          </div>
          <ul className={styles.mendList}>
            {texts.map((text) => (
              <MendLine
                key={text.text}
                group={group}
                text={text}
                value={values.get(text.text) ?? ''}
                suggestion={values.has(text.text) ? null : suggest(text.text)}
                choices={choices?.options}
                onChange={(value) => set(text.text, value)}
                onShow={() => {
                  close()
                  onShow({ field, problem, text: text.text })
                }}
              />
            ))}
          </ul>
          {found.data.different > texts.length && (
            <p className={styles.mendMore}>
              {words.fill.moreTexts(found.data.different - texts.length)}
            </p>
          )}
        </>
      )}
    </Dialog>
  )
}
