import { useState } from 'react'
import type { SeenAnswer } from '#shared/domain/seen-answer'
import { describeMeaning, describeShape } from '#shared/locales/seen-answer-text'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { AlertDialog } from '../../../components/overlays/alert-dialog'
import styles from '../history.module.css'
import { SidePanel } from '../side-panel'
import { useNameAbsence } from './mutations'

/** One form of answer, and what a person may say it means. */
export function AnswerDetail({
  answer,
  onClose,
}: {
  readonly answer: SeenAnswer
  readonly onClose: () => void
}) {
  const messages = useMessages()
  const { seenAnswers: words, shell } = messages
  const [isNaming, setIsNaming] = useState(false)
  const name = useNameAbsence()
  const stopNaming = () => setIsNaming(false)
  return (
    <SidePanel title={words.calls[answer.call]} onClose={onClose}>
      <Facts answer={answer} />
      {answer.canBeNamed && (
        <div className={styles.actions}>
          <Button onPress={() => setIsNaming(true)}>{words.name.action}</Button>
        </div>
      )}
      <AlertDialog
        title={words.name.title}
        isOpen={isNaming}
        confirmLabel={words.name.confirm}
        cancelLabel={shell.cancel}
        isDangerous
        isPending={name.isPending}
        onConfirm={() => name.mutate(answer.id, { onSettled: stopNaming })}
        onClose={stopNaming}
      >
        {words.name.body(answer.sample || words.noWords)}
      </AlertDialog>
    </SidePanel>
  )
}

function Facts({ answer }: { readonly answer: SeenAnswer }) {
  const messages = useMessages()
  const { seenAnswers: words, formats } = messages
  const { columns } = words
  return (
    <dl className={styles.facts}>
      <dt className={styles.wide}>{columns.meaning}</dt>
      <dd className={styles.wide}>{describeMeaning(answer, messages)}</dd>
      <dt className={styles.wide}>{columns.sample}</dt>
      <dd className={styles.wide}>{answer.sample ? `“${answer.sample}”` : words.noWords}</dd>
      <dt>{columns.status}</dt>
      <dd>{answer.httpStatus}</dd>
      <dt>{columns.flag}</dt>
      <dd>{answer.flag ? words.flags.yes : words.flags.no}</dd>
      <dt>{columns.shape}</dt>
      <dd>{describeShape(answer.shape, messages)}</dd>
      <dt>{columns.count}</dt>
      <dd>{formats.number(answer.count)}</dd>
      <dt className={styles.wide}>{columns.firstSeen}</dt>
      <dd className={styles.wide}>{formats.moment(answer.firstSeenAt)}</dd>
      <dt className={styles.wide}>{columns.lastSeen}</dt>
      <dd className={styles.wide}>{formats.moment(answer.lastSeenAt)}</dd>
    </dl>
  )
}
